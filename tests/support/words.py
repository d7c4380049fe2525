"""Words to make pages from: what a language says in its sentences, names, dates and page furniture.

Every table is made up; `{count}`, `{title}` and `{author}` are filled in by the page maker. Dates are templates over
the parts that `Language.date` draws, in forms that real comment pages use.
"""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Language:
    """One language of made pages; `joiner` stands between words, one of `stops` after a sentence."""

    code: str
    words: tuple[str, ...]
    names: tuple[str, ...]
    months: tuple[str, ...]
    dates: tuple[str, ...]
    ages: tuple[str, ...]
    headings: tuple[str, ...]
    says: str
    reply: str
    delete: str
    form: tuple[str, ...]
    joiner: str = " "
    stops: tuple[str, ...] = (".", ".", ".", "!", "?", " …")

    def sentence(self, random: Random, most_words: int = 18) -> str:
        """A sentence of 4 to `most_words` words."""
        words = random.choices(self.words, k=random.randint(4, most_words))
        text = self.joiner.join(words)
        return text[0].upper() + text[1:] + random.choice(self.stops)

    def prose(self, random: Random, most_sentences: int = 5) -> str:
        """A paragraph of at least two sentences."""
        count = random.randint(2, max(2, most_sentences))
        return (self.joiner and " ").join(self.sentence(random) for _ in range(count))

    def phrase(self, random: Random, words: int = 4) -> str:
        """A few words without a full stop, as titles and menus have."""
        text = self.joiner.join(random.choices(self.words, k=words))
        return text[0].upper() + text[1:]

    def date(self, random: Random, template: str | None = None) -> str:
        """A date between 2005 and 2023 in one of the language's forms, or in `template`."""
        month = random.randint(1, 12)
        hour, minute = random.randint(0, 23), random.randint(0, 59)
        return (template or random.choice(self.dates)).format(
            day=random.randint(1, 28),
            month=month,
            name=self.months[month - 1],
            short=self.months[month - 1][:3],
            year=random.randint(2005, 2023),
            hour=hour,
            clock=hour % 12 or 12,
            half="am" if hour < 12 else "pm",
            minute=minute,
            second=random.randint(0, 59),
        )

    def age(self, random: Random) -> str:
        """A date told as an age, such as `16 days ago`."""
        return random.choice(self.ages).format(count=random.randint(2, 29))


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


ENGLISH = Language(
    code="en",
    words=_words(
        "the a lantern harbour kettle of and in walked remembers because with quiet orchard ladder nobody under"
        " painted window slowly winter table for not really our they seldom bread copper bridge after rain letter"
        " carried by seven old geese question whether it was always along road ferry blue coat mended twice every"
        " autumn but still louder than before"
    ),
    names=("Ruth Adeyemi", "Tom", "Ines", "wren_of_the_north", "Osei", "Margit Hale", "P. Quill", "Anneke V.", "Bly"),
    months=_words("January February March April May June July August September October November December"),
    dates=(
        "{name} {day}, {year} at {clock}:{minute:02} {half}",
        "{name} {day}, {year}",
        "{day} {name} {year} at {hour}:{minute:02}",
        "{month:02}.{day:02}.{year} at {clock}:{minute:02} {half}",
        "{year} {short} {day} at {hour:02}:{minute:02}",
        "{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}",
        "{clock}:{minute:02} {half}, {name} {day:02}, {year}",
        "{name} {day}, {year} {hour:02}:{minute:02}",
    ),
    ages=("{count} days ago", "{count} hours ago", "{count} years ago", "{count}mo ago"),
    headings=(
        "{count} Responses to “{title}”",
        "{count} thoughts on “{title}”",
        "{count} Comments",
        "Comments ({count})",
        "{count} Comments »",
    ),
    says="{author} says:",
    reply="Reply",
    delete="Delete",
    form=(
        "Leave a Reply Cancel reply",
        "Your email address will not be published. Required fields are marked *",
        "Comment *",
        "Name *",
        "Email *",
        "Website",
    ),
)

GERMAN = Language(
    code="de",
    words=_words(
        "der die das Laterne Hafen Kessel und im ging erinnert weil mit stillem Garten Leiter niemand unter gemaltes"
        " Fenster langsam Winter Tisch nicht wirklich unser selten Brot Brücke nach Regen Brief getragen von sieben"
        " alten Gänsen Frage ob es immer entlang Straße Fähre blauer Mantel geflickt jeden Herbst lauter"
    ),
    names=("Heike", "Jürgen Brandt", "Mathilde", "Uwe K.", "laubfrosch", "Sönke", "Frau Öttinger"),
    months=_words("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
    dates=(
        "{day}. {name} {year} um {hour}:{minute:02} Uhr",
        "{day:02}.{month:02}.{year} // {hour:02}:{minute:02}",
        "{day:02}.{month:02}.{year} um {hour:02}:{minute:02}",
        "Do {day} {short} {year} / {hour:02}:{minute:02}",
        "{day:02}.{month:02}.{year}, {hour:02}:{minute:02}",
    ),
    ages=("vor {count} Tagen", "vor {count} Jahren", "{count} Monate her"),
    headings=("{count} Antworten", "{count} Kommentare", "{count} Gedanken zu „{title}“", "Kommentare ({count})"),
    says="{author} sagt:",
    reply="Antworten",
    delete="Löschen",
    form=(
        "Schreibe einen Kommentar Antworten abbrechen",
        "Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert",
        "Kommentar *",
        "Name *",
        "E-Mail-Adresse *",
    ),
)

FRENCH = Language(
    code="fr",
    words=_words(
        "la le une lanterne port bouilloire et dans marchait parce que avec verger calme échelle personne sous"
        " fenêtre peinte lentement hiver table pas vraiment notre rarement pain pont après pluie lettre portée par"
        " sept vieilles oies question si toujours route bac manteau bleu reprisé chaque automne plus fort"
    ),
    names=("Élodie", "Marc Lenoir", "la chouette", "Bérénice", "Yves T.", "Noé"),
    months=_words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    dates=(
        "{day} {name} {year} à {hour:02}:{minute:02}",
        "Le {day:02}/{month:02}/{year} à {hour:02}:{minute:02}",
        "{day} {name} {year}",
    ),
    ages=("il y a {count} jours", "il y a {count} ans"),
    headings=("{count} commentaires", "{count} réponses à « {title} »", "Commentaires ({count})"),
    says="{author} dit :",
    reply="Répondre",
    delete="Supprimer",
    form=(
        "Laisser un commentaire Annuler la réponse",
        "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *",
        "Commentaire *",
        "Nom *",
    ),
)

SPANISH = Language(
    code="es",
    words=_words(
        "la el una linterna puerto tetera y en caminaba recuerda porque con huerto tranquilo escalera nadie bajo"
        " ventana pintada despacio invierno mesa no realmente nuestro rara vez pan puente lluvia carta llevada por"
        " siete gansos viejos pregunta si siempre camino barca abrigo azul cada otoño más fuerte"
    ),
    names=("Íñigo", "María José", "Lucía P.", "el farolero", "Ramón Cid"),
    months=_words("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    dates=(
        "{day} {name} {year} a las {hour:02}:{minute:02}",
        "{day} de {name} de {year}",
        "{day:02}/{month:02}/{year} | {hour:02}:{minute:02}",
    ),
    ages=("hace {count} días", "hace {count} años"),
    headings=("{count} comentarios", "{count} respuestas a «{title}»", "Comentarios ({count})"),
    says="{author} dice:",
    reply="Responder",
    delete="Eliminar",
    form=(
        "Deja un comentario Cancelar la respuesta",
        "Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *",
        "Comentario *",
        "Nombre *",
    ),
)

ITALIAN = Language(
    code="it",
    words=_words(
        "la il una lanterna porto bollitore e nel camminava ricorda perché con frutteto quieto scala nessuno sotto"
        " finestra dipinta piano inverno tavola non davvero nostro di rado pane ponte pioggia lettera portata da"
        " sette vecchie oche domanda se sempre strada traghetto cappotto blu ogni autunno più forte"
    ),
    names=("Niccolò", "Chiara B.", "Orsola", "il guardiano"),
    months=_words("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
    dates=("{day} {name} {year} alle {hour:02}:{minute:02}", "{day} {name} {year} alle ore {hour:02}:{minute:02}"),
    ages=("{count} giorni fa", "{count} anni fa"),
    headings=("{count} commenti", "{count} risposte a “{title}”", "Commenti ({count})"),
    says="{author} ha detto:",
    reply="Rispondi",
    delete="Elimina",
    form=(
        "Lascia un commento Annulla risposta",
        "Il tuo indirizzo email non sarà pubblicato. I campi obbligatori sono contrassegnati *",
        "Commento *",
        "Nome *",
    ),
)

PORTUGUESE = Language(
    code="pt",
    words=_words(
        "a o uma lanterna porto chaleira e no andava lembra porque com pomar calmo escada ninguém sob janela pintada"
        " devagar inverno mesa não realmente nosso raramente pão ponte chuva carta levada por sete gansos velhos"
        " pergunta se sempre estrada balsa casaco azul cada outono mais alto"
    ),
    names=("João Bento", "Conceição", "Tiago", "a coruja"),
    months=_words("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
    dates=("{day} de {name} de {year} às {hour:02}:{minute:02}", "{day}/{month:02}/{year} às {hour:02}:{minute:02}"),
    ages=("há {count} dias", "há {count} anos"),
    headings=("{count} comentários", "{count} respostas para “{title}”", "Comentários ({count})"),
    says="{author} disse:",
    reply="Responder",
    delete="Excluir",
    form=(
        "Deixe um comentário Cancelar resposta",
        "O seu endereço de e-mail não será publicado. Campos obrigatórios são marcados com *",
        "Comentário *",
        "Nome *",
    ),
)

DUTCH = Language(
    code="nl",
    words=_words(
        "de het een lantaarn haven ketel en in liep herinnert omdat met stille boomgaard ladder niemand onder"
        " geschilderd raam langzaam winter tafel niet echt onze zelden brood brug na regen brief gedragen door zeven"
        " oude ganzen vraag altijd weg veerpont blauwe jas versteld elke herfst luider"
    ),
    names=("Joost", "Femke de Wit", "Aaltje", "de torenwachter"),
    months=_words("januari februari maart april mei juni juli augustus september oktober november december"),
    dates=("{day} {name} {year} om {hour:02}:{minute:02}", "{day:02}-{month:02}-{year} om {hour:02}:{minute:02}"),
    ages=("{count} dagen geleden", "{count} jaar geleden"),
    headings=("{count} reacties", "{count} gedachten over “{title}”", "Reacties ({count})"),
    says="{author} schreef:",
    reply="Beantwoorden",
    delete="Verwijderen",
    form=(
        "Geef een reactie Reactie annuleren",
        "Je e-mailadres wordt niet gepubliceerd. Vereiste velden zijn gemarkeerd met *",
        "Reactie *",
        "Naam *",
    ),
)

RUSSIAN = Language(
    code="ru",
    words=_words(
        "фонарь гавань чайник и в шёл помнит потому что с тихий сад лестница никто под крашеное окно медленно зима"
        " стол не правда наш редко хлеб мост после дождя письмо несли семь старых гусей вопрос всегда дорога паром"
        " синее пальто дважды каждую осень громче"
    ),
    names=("Ольга", "Пётр Соколов", "совёнок", "Аркадий"),
    months=_words("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
    dates=("{day:02}.{month:02}.{year} в {hour:02}:{minute:02}", "{day} {name} {year} в {hour:02}:{minute:02}"),
    ages=("{count} дней назад", "{count} лет назад"),
    headings=("{count} комментариев", "Комментарии ({count})", "Комментариев: {count}"),
    says="{author} говорит:",
    reply="Ответить",
    delete="Удалить",
    form=("Добавить комментарий Отменить ответ", "Ваш адрес email не будет опубликован.", "Комментарий *", "Имя *"),
)

CHINESE = Language(
    code="zh",
    words=_words(
        "灯笼 港口 水壶 走过 记得 因为 安静 果园 梯子 没有人 窗户 慢慢 冬天 桌子 不是 真的 我们 很少 面包 桥上 下雨"
        " 来信 七只 老鹅 问题 总是 路边 渡船 蓝色 外套 每年 秋天 更响"
    ),
    names=("小舟", "陳阿姨", "Mei", "望江樓主"),
    months=_words("一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月"),
    dates=("{year}年{month}月{day}日 {clock}:{minute:02} {half}", "{year}-{month:02}-{day:02} {hour:02}:{minute:02}"),
    ages=("{count} 天前", "{count} 小時前"),
    headings=("留言列表 ({count})", "{count} 則留言", "{count} 条评论"),
    says="{author} 說：",
    reply="回覆",
    delete="刪除",
    form=("發佈留言 取消回覆", "發佈留言必須填寫的電子郵件地址不會公開。", "留言 *", "顯示名稱 *"),
    joiner="",
    stops=("。", "。", "！", "？"),
)

NORWEGIAN = Language(
    code="no",
    words=_words(
        "lykten havnen kjele og i gikk husker fordi med stille hage stige ingen under malt vindu sakte vinter bord"
        " ikke egentlig vår sjelden brød bro etter regn brev båret av sju gamle gjess spørsmål alltid vei ferge blå"
        " frakk lappet hver høst høyere"
    ),
    names=("Åse", "Bjørn Lie", "Solveig", "fyrvokteren"),
    months=_words("januar februar mars april mai juni juli august september oktober november desember"),
    dates=("{name} {day}, {year}, kl. {clock}:{minute:02} {half}", "{day}. {name} {year} kl. {hour:02}:{minute:02}"),
    ages=("{count} dager siden", "for {count} år siden"),
    headings=("{count} kommentarer", "{count} svar til «{title}»", "Kommentarer ({count})"),
    says="{author} sier:",
    reply="Svar",
    delete="Slett",
    form=("Legg igjen en kommentar Avbryt svar", "Din e-postadresse vil ikke bli publisert.", "Kommentar *", "Navn *"),
)

LANGUAGES = (
    ENGLISH,
    GERMAN,
    FRENCH,
    SPANISH,
    ITALIAN,
    PORTUGUESE,
    DUTCH,
    RUSSIAN,
    CHINESE,
    NORWEGIAN,
)
