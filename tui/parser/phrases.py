"""The words that comment systems put around what people wrote, in the languages their pages come in.

Tables of phrases, parted by `|`; `vocabulary` has the questions asked of them. Phrases are compared without regard to
case. A phrase belongs here when it is true of comment systems, never because one site says it.
"""

SAYS = (
    "says said sagt sagte schreibt schrieb meint meinte dit dice dijo escribió escribio disse diz escreveu "
    "comentó comento commented wrote writes zegt schreef skriver skrev säger sagde siger sier "
    "пишет написал говорит сказал сказала mówi napisał napisała pisze říká napsal hovorí napísal kirjoitti diyor ki "
    "scritto detto scrive écrit"
)
"""Verbs that end a byline: `Jane says:`."""

GLUED_SAYS = ("says", "said", "sagt", "sagte", "dit", "dice")
"""Those that extractors are seen to glue to the name before them: `Jane Doesays:`."""

AUXILIARIES = "a ha hat has har"
"""What may stand between a name and a participle: `Jane a écrit`."""

BY = (
    "comment by|posted by|comment from|written by|submitted by|reply by|answer by|by|from|kommentar von|"
    "kommentiert von|geschrieben von|verfasst von|beitrag von|antwort von|von|commentaire de|rédigé par|posté par|publié par|"
    "écrit par|par|comentario de|comentario por|publicado por|escrito por|enviado por|por|comentário de|postado por|"
    "commento di|scritto da|inviato da|pubblicato da|reactie van|geplaatst door|door|skrevet av|skrevet af|skriven av|"
    "автор|от|napisał|dodał|od|avatar for user|default avatar for user|avatar for|avatar of|avatar von|avatar de|"
    "picture of|photo of|profile picture of|user avatar for|gravatar of|user|author|name|anonymous user"
)
"""What stands before a name in a byline."""

ON = (
    "on|at|am|um|the|le|el|den|op|på|il|à|a las|alle|dne|em|às|於|の|about|posted|posted on|posted at|written on|"
    "wrote on|said on|commented on|geschrieben am|schrieb am|sagte am|veröffentlicht am|erstellt am|eingetragen am|kommentierte am|"
    "says on|says at|said at|publié le|écrit le|a écrit le|a écrit|posté le|publicado el|publicado em|escribió el|dijo el|"
    "added|date|datum|edited|last edited|modified|permalink|link|says|said|dit|diz|disse|"
    "sagt|schreibt|schrieb|meint|dice|dijo|wrote|responded|replied|svarade"
)
"""What joins a name to a date."""

ROLES = "post author|author|autor|auteur|beitragsautor|autore|auteur de l’article|autor de la entrada|article author|moderator|mod|admin|op"
"""What a system calls somebody, after the name."""

CHROME = (
    "reply|reply to this|reply to this comment|reply to comment|reply to post|reply with quote|quote|quote this|"
    "log in to reply|login to reply|log in to post comments|login to post comments|sign in to reply|register to reply|"
    "login or register to post comments|log in or register to post comments|"
    "permalink|permanent link|perma link|link|link to this comment|link to comment|direct link|parent|root|thread|next|prev|context|"
    "full comments|hide|show|unhide|collapse|expand|more|see more|read more|show more|show less|load more|view more|continue this thread|"
    "share|share this|share this comment|tweet|embed|save|report|report abuse|report comment|report this|report this comment|report spam|"
    "report as inappropriate|report as spam|flag|flag as inappropriate|flag comment|flag for moderation|flag this|feature this comment|moderate|"
    "vote|vote up|vote down|upvote|downvote|vote this comment up|vote this comment down|up|down|thumb up|thumb down|thumbs up|thumbs down|"
    "score|rating|rate this|points|point|votes|like|likes|like this|liked|liked by you|liked by|unlike|dislike|dislikes|loading|loading...|recommend|recommended|"
    "helpful|not helpful|useful|agree|disagree|people like this|person likes this|person|people|liked by person|liked by people|"
    "edit|edit comment|delete|delete comment|remove|cancel|cancel reply|click here to cancel reply|click here to reply|give gold|give award|award|gild|"
    "comment|reply comment|respond|response|add comment|private message|view profile|profile|homepage|website|send message|send private message|"
    "visit homepage|find all posts by|find more posts by|top|back to top|go to top|ip|ip logged|offline|online|posted|author|post author|post by author|op|"
    "staff|moderator|mod|admin|administrator|guest|member|registered|new member|unregistered|avatar|user avatar|gravatar|user|image|photo|picture|"
    "your comment is awaiting moderation|this comment has been removed|view more replies|view replies|hide replies|show replies|replies|reply link|"
    "answered|asked|active|oldest|newest|sort|add a comment|show more comments|more comments|more comment|improve this answer|improve this question|cite|follow|"
    "more replies|more reply|view reply|view all replies|in reply to|edited|last edited|stickied comment|sticky|pinned|verified|"
    # German
    "antworten|antwort|auf diesen kommentar antworten|auf kommentar antworten|diesem kommentar antworten|auf kommentar von antworten|zum antworten anmelden|zum antworten bitte anmelden|"
    "anmelden um zu antworten|antworten abbrechen|löschen|bearbeiten|melden|kommentar melden|beitrag melden|missbrauch melden|verstoß melden|zitieren|zitat|mit zitat antworten|"
    "teilen|kommentar teilen|gefällt mir|gefällt das|gefällt|mag ich|daumen hoch|daumen runter|link kopieren|permanenter link|permanentlink|"
    "hilfreich|nicht hilfreich|empfehlen|empfehlung|aufklappen|zuklappen|mehr anzeigen|weniger anzeigen|mehr|alle antworten anzeigen|antworten anzeigen|"
    "wird geladen|liken|bewerten|profil|profil anzeigen|beiträge anzeigen|private nachricht|homepage besuchen|beitrag anzeigen|danke|bedanken|gast|mitglied|"
    "zum kommentar|zu diesem kommentar|kommentieren|kommentar|kommentar verlinken|nach oben|eingeloggt|ist offline|ist online|"
    # French
    "répondre|réponse|répondre à ce commentaire|répondre au commentaire|signaler|signaler un abus|signaler ce commentaire|alerter|citer|partager|j’aime|j'aime|je n’aime pas|supprimer|modifier|"
    "lien permanent|permalien|recommander|voir plus|lire la suite|annuler la réponse|connectez-vous pour répondre|afficher les réponses|masquer|voir les réponses|"
    # Spanish, Portuguese, Italian
    "responder|responder a este comentario|respuesta|citar|denunciar|reportar|compartir|me gusta|no me gusta|ya no me gusta|eliminar|borrar|editar|enlace permanente|enlace|ver más|"
    "inicia sesión para responder|acceder para responder|cancelar respuesta|accede para responder|"
    "resposta|excluir|curtir|compartilhar|denunciar abuso|gostei|não gostei|ver mais|link permanente|cancelar resposta|respondido|gosto|"
    "rispondi|risposta|elimina|modifica|segnala|condividi|mi piace|non mi piace|quota|cita|annulla risposta|accedi per rispondere|"
    # Dutch, Scandinavian, Finnish
    "reageer|beantwoorden|reageren|antwoord|antwoorden|rapporteer|rapporteren|deel|delen|vind ik leuk|leuk|verwijderen|bewerken|citeer|inloggen om te reageren|"
    "svar|svara|svare|besvar|rapportera|anmäl|anmeld|rapporter|dela|del|gilla|gillar|lik|synes godt om|liker|vastaa|ilmoita|jaa|tykkää|slett|slet|radera|ta bort|redigera|rediger|"
    # Slavic, Turkish, Asian
    "ответить|ответ|пожаловаться|поделиться|нравится|не нравится|цитировать|удалить|редактировать|ссылка|отмена|развернуть|показать ответы|мне нравится|профиль|"
    "відповісти|odpowiedz|odpowiedź|zgłoś|cytuj|udostępnij|lubię to|usuń|edytuj|odpovědět|odpověď|reagovat|nahlásit|sdílet|líbí se|smazat|upravit|"
    "odpovedať|nadradený|rodič|nadřazený|nahlásiť|zdieľať|uložiť|trvalý odkaz|darovať zlato|páči sa mi|zmazať|upraviť|yanıtla|cevapla|şikayet et|beğen|paylaş|sil|düzenle|válasz|"
    "回覆|回复|回應|答复|檢舉|举报|分享|赞|讚|刪除|删除|编辑|引用|顶|踩|返信|返信する|報告|通報|削除|編集|いいね|답글|답글쓰기|신고|공유|좋아요|삭제|수정|引用する"
)
"""Links and marks around a comment; a line made of nothing else is chrome. Numbers and punctuation may stand between."""

COMMENT_NOUN = (
    "comments|comment|responses|response|replies|reply|thoughts|thought|comment responses|reactions|reaction|opinions|answers|"
    "discussion|conversation|feedback|reader comments|notes|kommentare|kommentar|antworten|antwort|reaktionen|meinungen|leserkommentare|leser-kommentare|"
    "leserbriefe|beiträge|diskussion|commentaires|commentaire|réponses|réponse|réactions|réaction|réflexions|avis|comentarios|comentario|respuestas|"
    "respuesta|opiniones|pensamientos|comentários|comentário|respostas|resposta|commenti|commento|risposte|risposta|pensieri|reacties|reactie|"
    "opmerkingen|gedachten|kommentarer|svar|tankar|tanker|innlegg|komentarze|komentarzy|komentarz|odpowiedzi|komentáře|komentářů|komentář|"
    "komentáre|komentárov|komentár|комментарии|комментариев|комментарий|комментария|отзывы|отзывов|ответов|ответа|ответы|коментарі|коментарів|"
    "yorum|yorumlar|hozzászólás|kommentti|kommenttia|kommentit|vastausta|留言列表|留言|評論|评论|回應|条评论|則留言|コメント|件のコメント|댓글|komentare|komentari|отзыва|отзыв|mielipide|ajatusta"
)
"""What a discussion calls its parts, in the singular and the plural."""

HEADING_EXTRA = (
    "show|view|all|join the|join the discussion|join the conversation|reader|readers|user|your|leave a|the|post|"
    "in this|to this|on this|so far|total|there are|there is|has|already|no|zeige|alle|neueste|bisherige|zum artikel|"
    "afficher|tous les|les|ver|todos los|vis|mostra|geben sie jetzt ihre meinung|all comments|všetky|zobrazit|skip to|au|us|newest|oldest|first|sort by|"
    "new|top|best|rss|feed|rss feed|subscribe|add a|write a|add your|hide|display|see|read|au comments|us comments"
)
"""Words that may stand beside the noun in a discussion's heading."""

REPLY_FORM = (
    "your answer|post your answer|leave a reply|leave a comment|leave your comment|leave a response|leave comment|leave reply|leave your reply|leave a message|leave feedback|add a comment|add comment|add your comment|"
    "add new comment|post a comment|post a reply|post comment|post new comment|post your comment|post your comments|post reply|write a comment|write comment|write a reply|submit a comment|submit comment|"
    "submit your comment|your comment|comment on this|make a comment|have your say|what do you think|speak your mind|say something|join the conversation|join the discussion|got something to say|"
    "comments are closed|comments closed|comments are now closed|comments have been closed|commenting is closed|this discussion is closed|sorry, comments are closed|the comments are closed|"
    "comments for this thread are now closed|comments on this entry are closed|commenting has been disabled|trackback url|trackback uri|you must be logged in|you must log in|"
    "you need to be logged in|please log in|please login|log in to comment|login to comment|log in to leave a comment|sign in to comment|sign in to leave|logged in to comment|your email address will not be published|"
    "your email is never|required fields are marked|cancel reply|click here to cancel reply|notify me of|name (required)|rss feed for comments|subscribe to comments|comments rss|comment rss|comments feed|"
    "schreibe einen kommentar|schreibe eine antwort|schreiben sie einen kommentar|einen kommentar schreiben|kommentar schreiben|kommentar verfassen|kommentar hinterlassen|hinterlasse einen kommentar|"
    "hinterlasse eine antwort|hinterlassen sie einen kommentar|hinterlassen sie eine antwort|kommentar abgeben|kommentar hinzufügen|kommentar veröffentlichen|kommentar posten|einen kommentar hinterlassen|"
    "dein kommentar|ihr kommentar|deine meinung|ihre meinung|deine antwort|eine antwort schreiben|antwort schreiben|antwort hinterlassen|diskutieren sie mit|diskutiere mit|mitreden|kommentieren|jetzt kommentieren|kommentar abschicken|"
    "antworten abbrechen|antwort abbrechen|kommentare sind geschlossen|die kommentarfunktion ist|die kommentare sind|kommentarfunktion geschlossen|deine e-mail-adresse wird nicht|ihre e-mail-adresse wird nicht|"
    "deine email-adresse wird nicht|erforderliche felder sind|benachrichtige mich|hier klicken, um|"
    "laisser un commentaire|laissez un commentaire|laisser une réponse|laissez une réponse|laisser votre commentaire|poster un commentaire|poster votre commentaire|ajouter un commentaire|ajoutez votre commentaire|écrire un commentaire|enregistrer un commentaire|publier un commentaire|"
    "votre commentaire|réagir|répondre à cet article|annuler la réponse|votre adresse e-mail ne sera pas|votre adresse de messagerie ne sera pas|votre adresse email ne sera pas|les commentaires sont fermés|les champs obligatoires|commentaires fermés|"
    "deja un comentario|deja una respuesta|dejar un comentario|dejar una respuesta|deje un comentario|deje una respuesta|deja tu comentario|publicar un comentario|escribe un comentario|añadir comentario|agregar comentario|agrega un comentario|enviar comentario|escribir un comentario|"
    "cancelar la respuesta|cancelar respuesta|tu dirección de correo|su dirección de correo|los comentarios están cerrados|comentarios cerrados|los campos obligatorios|tu comentario|"
    "deixe um comentário|deixe uma resposta|deixe o seu comentário|deixe seu comentário|deixar um comentário|envie seu comentário|postar um comentário|enviar um comentário|comente|adicionar comentário|cancelar resposta|o seu endereço de email não|o seu endereço de e-mail não|"
    "lascia un commento|lascia una risposta|scrivi un commento|invia un commento|posta un commento|aggiungi un commento|inserisci un commento|annulla risposta|il tuo indirizzo email non|commenti chiusi|i commenti sono chiusi|"
    "geef een reactie|laat een reactie achter|plaats een reactie|reactie plaatsen|een reactie posten|een reactie plaatsen|reageer|schrijf een reactie|je e-mailadres wordt niet|het e-mailadres wordt niet|reactie annuleren|"
    "lämna ett svar|lämna en kommentar|skriv en kommentar|kommentera|legg igjen en kommentar|legg igjen et svar|legg inn en kommentar|skriv et svar|skriv kommentar|tilføj kommentar|efterlad en kommentar|avbryt svar|din e-postadress|din e-mailadresse|jätä kommentti|vastaa|"
    "dodaj komentarz|zostaw komentarz|napisz komentarz|skomentuj|anuluj pisanie odpowiedzi|twój adres email|twój adres e-mail|přidat komentář|napsat komentář|vložit komentář|okomentovat|zrušit odpověď na komentář|pridať komentár|napísať komentár|pridaj komentár|"
    "добавить комментарий|оставить комментарий|оставьте комментарий|написать комментарий|отправить комментарий|ваш комментарий|отменить ответ|ваш адрес email не|ваш e-mail не|комментарии закрыты|залишити коментар|додати коментар|"
    "bir cevap yazın|bir yanıt yazın|yorum yap|yorum yaz|yorum gönder|vélemény, hozzászólás|szólj hozzá|發表留言|发表评论|發表評論|發佈留言|發表迴響|留下評論|添加评论|我要留言|コメントを残す|コメントを投稿|コメントする|답글 남기기|댓글 남기기|댓글 달기"
)
"""Beginnings of lines that open a form or close a discussion."""

FURNITURE_HEADING = (
    "related posts|related articles|related|related stories|related content|related news|you may also like|you might also like|you might also enjoy|more from|more stories|more news|"
    "recent posts|recent comments|recent articles|recent entries|latest posts|latest news|latest comments|popular posts|most popular|most read|most commented|most viewed|trending|trending now|archives|archive|categories|category|"
    "tags|tag cloud|blogroll|links|meta|pages|search|search this blog|navigation|post navigation|primary sidebar|sidebar|footer|about|about me|about us|about the author|about this blog|author|follow|follow us|follow me|subscribe|newsletter|share this|contact|contact us|advertisement|"
    "sponsored|previous post|next post|older comments|newer comments|older post|newer post|previous|next|subscribe to|sponsors|social|connect|copyright|privacy policy|terms of use|quick links|information|like this|like loading|similar threads|sign up|"
    "skip to|jump to|go to content|log in|login|sign in|register|direkt zum|zum inhalt|springe zu|aller au|aller à|passer au|saltar al|ir al contenido|ir para|pular para|vai al|naar de inhoud|ga naar|hoppa till|hopp til|gå til|przejdź do|přejít k|preskočiť|перейти к|跳到|anmelden|connexion|"
    "powered by|proudly powered by|blog archive|follow by email|translate|total pageviews|followers|my blog list|"
    "ähnliche beiträge|ähnliche artikel|ähnliche themen|verwandte beiträge|das könnte sie auch interessieren|das könnte dich auch interessieren|weitere artikel|weitere beiträge|mehr zum thema|auch interessant|lesen sie auch|meistgelesen|aktuell beliebte artikel|neueste beiträge|"
    "letzte beiträge|neueste kommentare|letzte kommentare|neueste rezepte|kategorien|schlagwörter|archiv|suche|suchen|seiten|über mich|über uns|folge mir|folgen|beitragsnavigation|vorheriger beitrag|nächster beitrag|ältere kommentare|neuere kommentare|"
    "themen|impressum|datenschutz|werbung|footer menu|fußbereich|ältere posts|"
    "articles similaires|articles liés|sur le même sujet|à lire aussi|articles récents|commentaires récents|catégories|rechercher|à propos|navigation des articles|suivez-nous|mots-clés|"
    "entradas relacionadas|artículos relacionados|entradas recientes|comentarios recientes|categorías|archivos|buscar|acerca de|síguenos|navegación de entradas|"
    "posts relacionados|artigos relacionados|leia também|veja também|posts recentes|comentários recentes|arquivos|pesquisar|sobre|"
    "articoli correlati|articoli recenti|commenti recenti|categorie|cerca|archivi|gerelateerde berichten|recente berichten|recente reacties|categorieën|archief|zoeken|"
    "relaterade inlägg|senaste inläggen|senaste kommentarer|kategorier|arkiv|sök|relaterte innlegg|seneste indlæg|похожие записи|свежие записи|свежие комментарии|рубрики|архивы|поиск|метки|najnowsze wpisy|kategorie|archiwum|szukaj|文章精選|誰來我家"
)
"""Headings of what is neither article nor discussion."""

EDITED = (
    "last edited|edited by|edited:|edited on|edited at|zuletzt bearbeitet|zuletzt geändert|zuletzt editiert|geändert von|bearbeitet von|"
    "dernière modification|modifié par|última edición|editado por|última modificación|editado pela última|modificato da|ultima modifica|"
    "laatst bewerkt|laatst gewijzigd|senast redigerad|sist redigert|sidst redigeret|последнее редактирование|отредактировано"
)
"""Beginnings of lines that say when a comment was changed."""

LIKES = (
    "like this|likes this|liked this|like this post|likes this post|gefällt das|gefällt dies|gefällt dieser beitrag|gefällt der beitrag|aime ça|aiment ça|aime ce message|aiment ce message|"
    "le gusta esto|les gusta esto|piace questo elemento|vinden dit leuk|vindt dit leuk|gillar detta|liker dette|synes godt om dette|нравится это"
)
"""Ends of lines that say who liked a comment."""

PINGBACK = "pingback trackback ping-back track-back rückverweis rétrolien pingtrackback"
"""Words that mark a comment made by another site's link."""
