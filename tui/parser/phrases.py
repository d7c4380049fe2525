"""The words that comment systems put around what people wrote, in the languages their pages come in.

Tables of phrases, parted by `|`; `vocabulary` has the questions asked of them. Phrases are case-folded, with straight
apostrophes, their words parted by single spaces. One belongs here when it is true of comment systems, never because one
site says it.
"""

SAYS = (
    "說 说 說道 说道 寫道 写道 表示 "
    "says said sagt sagte schreibt schrieb meint meinte dit dice dijo escribió escribio disse diz escreveu "
    "comentó comento commented wrote writes zegt schreef skriver skrev säger sagde siger sier пишет написал "
    "говорит сказал сказала mówi napisał napisała pisze říká napsal hovorí napísal kirjoitti diyor ki scritto "
    "detto scrive écrit "
    "يقول قال قالت كتب كتبت علق λέει είπε έγραψε γράφει گفت می‌گوید نوشت הגיב הגיבה אומר אומרת כתב כתבה berkata "
    "menulis mengatakan viết nói より szerint sanoo sanoi mondta írta spune scrie spus каза казва написа кажи kaže "
    "napisao napisala píše pravi сказав сказала говорить каже написав написала พูดว่า กล่าวว่า พูด"
)
"""Verbs that end a byline: `Jane says:`."""

SAYS_IN_TWO = "dedi ki|diyor ki|님의 말|कहते हैं|कहती हैं|ने कहा|a spus|a scris|je napisao|je napsal"
"""Those of two words."""

GLUED_SAYS = ("says", "said", "sagt", "sagte", "dit", "dice")
"""Those that extractors are seen to glue to the name before them: `Jane Doesays:`."""

AUXILIARIES = "a ha hat has har je"
"""What may stand between a name and a participle: `Jane a écrit`."""

BY = (
    "comment by|posted by|comment from|written by|submitted by|reply by|answer by|by|from|kommentar von|"
    "kommentiert von|geschrieben von|verfasst von|beitrag von|antwort von|von|commentaire de|rédigé par|"
    "posté par|publié par|écrit par|par|comentario de|comentario por|publicado por|escrito por|enviado por|por|"
    "comentário de|postado por|commento di|scritto da|inviato da|pubblicato da|reactie van|geplaatst door|door|"
    "skrevet av|skrevet af|skriven av|автор|от|napisał|dodał|od|avatar for user|default avatar for user|"
    "avatar for|avatar of|avatar von|avatar de|picture of|photo of|profile picture of|user avatar for|"
    "gravatar of|user|author|name|anonymous user|"
    "av|af|oleh|bởi|viết bởi|بواسطة|כתב|מאת|نوشته|توسط|द्वारा|โดย|από|від|gönderen|yazan|kirjoittaja|작성자|"
    "글쓴이|投稿者|作者|发表者|張貼者|"
    "gespeichert von|eingereicht von|soumis par|proposé par|ingediend door|geschreven door|przez|wysłane przez|"
    "napisane przez|opublikowane przez|vložil|odoslal|skickat av|skrivet av|postet av|skrevet af|lähettänyt|"
    "опубликовано|отправлено|küldte|review by|reviewed by|bewertet von|rezension von|avis de|reseña de|"
    "avaliação de|recensione di|beoordeling van|отзыв от"
)
"""What stands before a name in a byline."""

ON = (
    "on|at|am|um|the|le|el|den|op|på|il|à|a las|alle|dne|em|às|於|の|about|posted|posted on|posted at|written on|"
    "wrote on|said on|commented on|geschrieben am|schrieb am|sagte am|veröffentlicht am|erstellt am|"
    "eingetragen am|kommentierte am|says on|says at|said at|publié le|écrit le|a écrit le|a écrit|posté le|"
    "publicado el|publicado em|escribió el|dijo el|added|date|datum|edited|last edited|modified|permalink|link|"
    "says|said|dit|diz|disse|sagt|schreibt|schrieb|meint|dice|dijo|wrote|responded|replied|svarade|"
    "em|στις|στο|pada|vào|vào lúc|lúc|ngày|في|على|בתאריך|בשעה|در|در تاریخ|को|เมื่อ|วันที่|เวลา|kl|klo|la|към|"
    "reviewed|reviewed on|reviewed in|commented|added on|rezension vom|bewertet am|rezensiert am|commenté le|"
    "avis du|publié|posté|déposé le|reseñado el|opinión del|avaliado em|recensito il|beoordeeld op|"
    "gepubliceerd op|отзыв от"
)
"""What joins a name to a date."""

ROLES = (
    "post author|author|autor|auteur|beitragsautor|autore|auteur de l'article|autor de la entrada|article author|"
    "moderator|mod|admin|op|"
    "redaktion|redaktör|autorin|autora|autrice|автор|автор записи|автор статьи|yazar|作者|投稿者|글쓴이|penulis|"
    "tác giả|συγγραφέας|الكاتب|כותב הפוסט|نویسنده"
)
"""What a system calls somebody, after the name."""

GONE = (
    "deleted|removed|deleted user|deleted account|deleted member|comment deleted|comment removed|"
    "comment deleted by user|comment removed by user|comment deleted by author|comment removed by author|"
    "comment deleted by moderator|comment removed by moderator|comment removed by moderators|deleted by user|"
    "deleted by author|deleted by moderator|removed by author|removed by moderator|removed by moderators|"
    "this comment has been deleted|this comment has been removed|this comment was deleted|this comment was removed|"
    "this user has been deleted|gelöscht|gelöschter benutzer|gelöschter nutzer|gelöschtes mitglied|gelöschter user|"
    "kommentar gelöscht|kommentar entfernt|kommentar wurde gelöscht|dieser kommentar wurde gelöscht|"
    "dieser kommentar wurde entfernt|beitrag gelöscht|supprimé|utilisateur supprimé|compte supprimé|"
    "commentaire supprimé|ce commentaire a été supprimé|eliminado|borrado|usuario eliminado|cuenta eliminada|"
    "comentario eliminado|comentario borrado|este comentario ha sido eliminado|excluído|removido|usuário excluído|"
    "comentário excluído|comentário removido|eliminato|rimosso|utente eliminato|commento eliminato|commento rimosso|"
    "verwijderd|reactie verwijderd|verwijderde gebruiker|raderad|borttagen|slettet|poistettu|usunięty|usunięto|"
    "usunięte|komentarz usunięty|smazáno|smazaný|smazané|vymazané|vymazaný|odstránené|удалено|удалён|удален|"
    "комментарий удалён|комментарий удален|пользователь удалён|silindi|törölve|已刪除|已删除|削除済み|삭제됨"
)
"""What stands in the place of a name, or of a whole comment, once it was taken away."""

CHROME = (
    "reply|reply to this|reply to this comment|reply to comment|reply to post|reply with quote|quote|quote this|"
    "log in to reply|login to reply|log in to post comments|login to post comments|sign in to reply|"
    "register to reply|login or register to post comments|log in or register to post comments|permalink|"
    "permanent link|perma link|link|link to this comment|link to comment|direct link|parent|root|thread|next|"
    "prev|context|full comments|hide|show|unhide|collapse|expand|more|see more|read more|show more|show less|"
    "load more|view more|continue this thread|share|share this|share this comment|tweet|embed|save|report|"
    "report abuse|report comment|report this|report this comment|report spam|report as inappropriate|"
    "report as spam|flag|flag as inappropriate|flag comment|flag for moderation|flag this|feature this comment|"
    "moderate|vote|vote up|vote down|upvote|downvote|vote this comment up|vote this comment down|up|down|"
    "thumb up|thumb down|thumbs up|thumbs down|score|rating|rate this|points|point|votes|like|likes|like this|"
    "liked|liked by you|liked by|unlike|dislike|dislikes|loading|recommend|recommended|helpful|"
    "not helpful|useful|agree|disagree|people like this|person likes this|person|people|liked by person|"
    "liked by people|edit|edit comment|delete|delete comment|remove|cancel|cancel reply|"
    "click here to cancel reply|click here to reply|give gold|give award|award|gild|comment|reply comment|"
    "respond|response|add comment|private message|view profile|profile|homepage|website|send message|"
    "send private message|visit homepage|find all posts by|find more posts by|top|back to top|go to top|ip|"
    "ip logged|logged|gespeichert|find|is offline|is online|est déconnecté|está desconectado|offline|online|"
    "posted|author|post author|post by author|op|staff|moderator|mod|admin|"
    "administrator|guest|member|registered|new member|unregistered|avatar|user avatar|gravatar|user|image|photo|"
    "picture|your comment is awaiting moderation|view more replies|view replies|"
    "newest first|oldest first|most recent|most popular|most liked|best rated|top rated|neueste zuerst|"
    "älteste zuerst|beliebteste zuerst|beste bewertung|plus récents|plus anciens|les plus récents|"
    "les plus anciens|recientes|más recientes|más antiguos|más votados|mejor valorados|recentes|populares|"
    "mais recentes|mais antigos|mais votados|più recenti|più vecchi|più votati|nieuwste eerst|oudste eerst|"
    "imagem do usuário|imagen del usuario|foto de perfil|"
    "subscriber|abonnent|abonné|abonnée|suscriptor|suscriptora|assinante|abbonato|abbonata|abonnee|prenumerant|"
    "hide replies|show replies|replies|reply link|answered|asked|active|oldest|newest|sort|add a comment|"
    "show more comments|more comments|more comment|improve this answer|improve this question|cite|follow|"
    "more replies|more reply|view reply|view all replies|in reply to|edited|last edited|stickied comment|sticky|"
    "pinned|verified|antworten|antwort|auf diesen kommentar antworten|auf kommentar antworten|"
    "diesem kommentar antworten|auf kommentar von antworten|zum antworten anmelden|zum antworten bitte anmelden|"
    "anmelden um zu antworten|antworten abbrechen|löschen|bearbeiten|melden|kommentar melden|beitrag melden|"
    "missbrauch melden|verstoss melden|zitieren|zitat|mit zitat antworten|teilen|kommentar teilen|gefällt mir|"
    "gefällt das|gefällt|mag ich|daumen hoch|daumen runter|link kopieren|permanenter link|permanentlink|"
    "hilfreich|nicht hilfreich|empfehlen|empfehlung|aufklappen|zuklappen|mehr anzeigen|weniger anzeigen|mehr|"
    "alle antworten anzeigen|antworten anzeigen|wird geladen|liken|bewerten|profil|profil anzeigen|"
    "beiträge anzeigen|private nachricht|homepage besuchen|beitrag anzeigen|danke|bedanken|gast|mitglied|"
    "zum kommentar|zu diesem kommentar|kommentieren|kommentar|kommentar verlinken|nach oben|eingeloggt|"
    "ist offline|ist online|répondre|réponse|répondre à ce commentaire|répondre au commentaire|signaler|"
    "signaler un abus|signaler ce commentaire|alerter|citer|partager|j'aime|je n'aime pas|supprimer|"
    "modifier|lien permanent|permalien|recommander|voir plus|lire la suite|annuler la réponse|"
    "connectez-vous pour répondre|afficher les réponses|masquer|voir les réponses|responder|"
    "responder a este comentario|respuesta|citar|denunciar|reportar|compartir|me gusta|no me gusta|"
    "ya no me gusta|eliminar|borrar|editar|enlace permanente|enlace|ver más|inicia sesión para responder|"
    "acceder para responder|cancelar respuesta|accede para responder|resposta|excluir|curtir|compartilhar|"
    "denunciar abuso|gostei|não gostei|ver mais|link permanente|cancelar resposta|respondido|gosto|rispondi|"
    "risposta|elimina|modifica|segnala|condividi|mi piace|non mi piace|quota|cita|annulla risposta|"
    "accedi per rispondere|reageer|beantwoorden|reageren|antwoord|antwoorden|rapporteer|rapporteren|deel|delen|"
    "vind ik leuk|leuk|verwijderen|bewerken|citeer|inloggen om te reageren|svar|svara|svare|besvar|rapportera|"
    "anmäl|anmeld|rapporter|dela|del|gilla|gillar|lik|synes godt om|liker|vastaa|ilmoita|jaa|tykkää|slett|slet|"
    "radera|ta bort|redigera|rediger|ответить|ответ|пожаловаться|поделиться|нравится|не нравится|цитировать|"
    "удалить|редактировать|ссылка|отмена|развернуть|показать ответы|мне нравится|профиль|відповісти|odpowiedz|"
    "odpowiedź|zgłoś|cytuj|udostępnij|lubię to|usuń|edytuj|odpovědět|odpověď|odpovědi|"
    "odpoveď|odpovede|odpovedí|reagovat|nahlásit|sdílet|líbí se|"
    "smazat|upravit|odpovedať|nadradený|rodič|nadřazený|nahlásiť|zdieľať|uložiť|trvalý odkaz|darovať zlato|"
    "páči sa mi|zmazať|upraviť|yanıtla|cevapla|şikayet et|beğen|paylaş|sil|düzenle|válasz|回覆|回复|回應|"
    "答复|檢舉|举报|分享|赞|"
    "讚|刪除|删除|编辑|引用|顶|踩|返信|返信する|報告|通報|削除|編集|いいね|답글|답글쓰기|신고|공유|"
    "좋아요|삭제|수정|引用する|"
    "رد|الرد|رد على|تعليق|إعجاب|أعجبني|لم يعجبني|إبلاغ|الإبلاغ|تبليغ|مشاركة|شارك|تعديل|حذف|رابط|اقتباس|"
    "الرابط الدائم|הגב|השב|תגובה|להגיב|הגיבו|אהבתי|לייק|דווח|דיווח|שתף|ערוך|עריכה|מחק|קישור|קישור קבוע|ציטוט|צטט|"
    "پاسخ|پاسخ دادن|پاسخ به این دیدگاه|پسندیدن|لایک|گزارش|گزارش تخلف|ویرایش|اشتراک|اشتراک گذاری|نقل قول|پیوند|"
    "जवाब दें|उत्तर दें|जवाब|उत्तर|पसंद|पसंद करें|नापसंद|शिकायत करें|रिपोर्ट करें|साझा करें|शेयर करें|"
    "संपादित करें|हटाएं|हटाएँ|ตอบกลับ|ตอบ|ตอบกลับความคิดเห็นนี้|ถูกใจ|ไม่ถูกใจ|รายงาน|แจ้งลบ|แชร์|แก้ไข|ลบ|"
    "อ้างอิง|ลิงก์|απάντηση|απάντησε|απαντήστε|μου αρέσει|δεν μου αρέσει|αναφορά|επεξεργασία|διαγραφή|"
    "κοινοποίηση|παράθεση|σύνδεσμος|μόνιμος σύνδεσμος|balas|balasan|suka|tidak suka|laporkan|bagikan|sunting|"
    "ubah|hapus|kutip|tautan|tautan permanen|trả lời|thích|không thích|báo cáo|sửa|xóa|xoá|chia sẻ|trích dẫn|"
    "liên kết|phản hồi|đăng nhập để trả lời|подобається|не подобається|поскаржитися|редагувати|поділитися|"
    "видалити|посилання|цитувати|відповідь|líbí se mi|nelíbí se mi|citovat|odkaz|odkaz na komentář|"
    "nahlásit příspěvek|odnośnik|bezpośredni odnośnik|cytat|link do komentarza|muokkaa|poista|lainaa|linkki|"
    "en tykkää|permalänk|länk|citat|permanent länk|permanent lenke|lenke|lenkje|sitat|sitér|citér|rapportér|"
    "slet kommentar|cevap|cevap ver|yanıt|yanıt ver|beğendim|beğenme|alıntı|alıntıla|kalıcı bağlantı|bağlantı|"
    "raporla|válaszol|tetszik|nem tetszik|jelentés|szerkesztés|törlés|megosztás|idézet|idéz|răspunde|răspuns|"
    "îmi place|apreciază|raportează|editează|editare|șterge|ştergere|distribuie|citează|отговор|отговори|"
    "харесва ми|докладвай|редактирай|изтрий|сподели|цитирай|odgovori|odgovor|sviđa mi se|prijavi|uredi|obriši|"
    "izbriši|podijeli|podeli|citiraj|respon|respondre|m'agrada|comparteix|denuncia|リンク|固定リンク|シェア|共有|"
    "共有する|違反報告|通報する|参考になった|続きを読む|いいえ|链接|永久链接|点赞|收起|展开|查看对话|回复此评论|"
    "回复他|連結|固定連結|收合|檢舉留言|回應此留言|링크|싫어요|답변|대댓글|인용|차단|더보기|"
    "verified purchase|verified buyer|verified owner|verified reviewer|verifizierter kauf|verifizierter käufer|"
    "verifizierter besitzer|achat vérifié|compra verificada|propietario verificado|acquisto verificato|"
    "geverifieerde aankoop|подтверждённая покупка|подтвержденная покупка|was this review helpful|"
    "was this helpful|nützlich|utile|útil|useful|nuttig"
)
"""Links and marks around a comment; a line of nothing else is chrome. Numbers and punctuation may stand between."""

ALSO_SAID = (
    "danke|helpful|useful|agree|disagree|recommended|like|dislike|top|next|more|answered|remove|thread|"
    "hilfreich|gefällt mir|mag ich|empfehlung|empfehlen|j'aime|je n'aime pas|me gusta|no me gusta|gosto|gostei|"
    "não gostei|mi piace|non mi piace|vind ik leuk|leuk|gilla|lik|synes godt om|нравится|не нравится|мне нравится|"
    "lubię to|líbí se|páči sa mi|beğen|赞|讚|顶|踩|いいね|좋아요"
)
"""Of these what people say too: words, where it stands over others and no other comment has it."""

MORE = (
    "continue this thread|continue reading this thread|continue thread|load more replies|load more comments|"
    "load more answers|load more responses|view more replies|view more comments|view more answers|show more replies|"
    "show more comments|show more answers|see more replies|see more comments|load remaining comments|"
    "load all comments|read all comments|weitere antworten anzeigen|weitere antworten laden|"
    "weitere kommentare anzeigen|weitere kommentare laden|weitere kommentare einblenden|mehr antworten anzeigen|"
    "mehr kommentare anzeigen|mehr kommentare laden|alle kommentare anzeigen|alle kommentare lesen|"
    "afficher plus de commentaires|afficher plus de réponses|voir plus de commentaires|voir plus de réponses|"
    "charger plus de commentaires|lire tous les commentaires|voir tous les commentaires|ver más comentarios|"
    "ver más respuestas|mostrar más comentarios|mostrar más respuestas|cargar más comentarios|"
    "ver todos los comentarios|ver mais comentários|ver mais respostas|carregar mais comentários|"
    "mostrar mais comentários|mostra altri commenti|mostra altre risposte|carica altri commenti|meer reacties laden|"
    "toon meer reacties|laad meer reacties|visa fler kommentarer|visa fler svar|vis flere kommentarer|vis flere svar|"
    "показать ещё комментарии|показать еще комментарии|загрузить ещё комментарии|pokaż więcej komentarzy|"
    "załaduj więcej komentarzy|zobrazit více komentářů|načíst další komentáře|načíst více komentářů|"
    "načítať viac komentárov|zobraziť viac komentárov|daha fazla yorum göster"
)
"""What a link says that leads to comments which its page has not loaded."""

MORE_COUNTED = (
    "more replies|more reply|more comments|more comment|more answers|more answer|more responses|more response|"
    "weitere antworten|weitere antwort|weitere kommentare|weiterer kommentar|mehr antworten|mehr kommentare|"
    "autres réponses|autre réponse|autres commentaires|autre commentaire|réponses de plus|commentaires de plus|"
    "más respuestas|respuestas más|más comentarios|comentarios más|mais respostas|mais comentários|altre risposte|"
    "altra risposta|altri commenti|altro commento|meer reacties|reacties meer|fler svar|fler kommentarer|flere svar|"
    "flere kommentarer|więcej odpowiedzi|więcej komentarzy|dalších odpovědí|dalších komentářů|viac odpovedí|"
    "viac komentárov"
)
"""The same beside a number (`12 more replies`); without one they may head anything."""

EDITED = (
    "last edited|edited by|edited:|edited on|edited at|zuletzt bearbeitet|zuletzt geändert|zuletzt editiert|"
    "geändert von|bearbeitet von|dernière modification|modifié par|última edición|editado por|"
    "última modificación|editado pela última|modificato da|ultima modifica|laatst bewerkt|laatst gewijzigd|"
    "senast redigerad|sist redigert|sidst redigeret|последнее редактирование|отредактировано"
)
"""Beginnings of lines that say when a comment was changed."""

LIKES = (
    "like this|likes this|liked this|like this post|likes this post|gefällt das|gefällt dies|"
    "gefällt dieser beitrag|gefällt der beitrag|aime ça|aiment ça|aime ce message|aiment ce message|"
    "le gusta esto|les gusta esto|piace questo elemento|vinden dit leuk|vindt dit leuk|gillar detta|liker dette|"
    "synes godt om dette|нравится это|"
    "found this helpful|found this review helpful|finds this helpful|fanden diese informationen hilfreich|"
    "fand diese informationen hilfreich|fanden das hilfreich|ont trouvé cela utile|a trouvé cela utile|"
    "encontraron esto útil|encontró esto útil|acharam isso útil|l'hanno trovato utile|vonden dit nuttig"
)
"""Ends of lines that say who liked a comment."""

PINGBACK = "pingback trackback ping-back track-back rückverweis rétrolien pingtrackback"
"""Words that mark a comment made by another site's link."""

QUOTED_FROM = (
    "originally posted by|originally written by|quote originally posted|quote from|quote:|quoting|in reply to|"
    "zitat von|zitat zitat von|zitat aus|zitat:|citation de|citation envoyé par|envoyé par|originalmente escrito por|"
    "cita de|citando a|originalmente postado por|citação de|originariamente inviato da|citazione di|"
    "oorspronkelijk geplaatst door|citat från|ursprungligen postat av|opprinnelig postet av|oprindeligt indsendt af|"
    "сообщение от|цитата|cytat|citace"
)
"""Beginnings of lines in which forums say whose words are quoted."""

REPLIES_TO = (
    "in reply to|replying to|reply to|responding to|in response to|antwort auf|als antwort auf|in antwort auf|"
    "antwort an|en réponse à|réponse à|en respuesta a|respuesta a|em resposta a|resposta a|resposta para|"
    "in risposta a|risposta a|als antwoord op|antwoord op|reactie op|svar til|svar till|som svar på|vastaus|"
    "w odpowiedzi na|odpowiedź na|odpověď na|v odpovědi na|reakce na|в ответ на|ответ на|у відповідь на|yanıt olarak|"
    "ردا على|בתגובה ל|در پاسخ به|के जवाब में|ตอบกลับถึง|απάντηση σε|σε απάντηση|membalas|trả lời cho|"
    "返信先|回复给|回覆給"
)
"""What says whom a comment answers, before that one's name."""

PROFILE = (
    "posts:|joined:|join date:|location:|registered:|member since|messages:|threads:|reputation:|karma:|"
    "likes received:|trophy points:|rank:|gender:|age:|occupation:|beiträge:|registriert:|registriert seit|"
    "mitglied seit|dabei seit|wohnort:|themen:|inscrit le|inscription :|inscription:|messages :|localisation :|"
    "mensajes:|registrado:|ubicación:|mensagens:|registrado em|localização:|messaggi:|iscritto il|località:|"
    "berichten:|lid geworden op|inlägg:|blev medlem|innlegg:|сообщения:|сообщений:|зарегистрирован:|откуда:|posty:|"
    "dołączył|příspěvky:|registrace:|"
    "topics:|reaction score|registered on|ort:|registrierungsdatum:|anmeldungsdatum:|beigetreten:|enregistré le|"
    "lieu:|réputation:|desde:|registro:|регистрация|репутация:|город:|dołączyła|rejestracja:|skąd:|bydliště:|"
    "iscritto dal|iscritto:|provenienza:|woonplaats:|lid sinds|geregistreerd:|kayıt tarihi|mesajlar:|konum:|"
    "liittynyt:|viestejä:|注册时间|发帖数|帖子:|积分|註冊時間|註冊日期|文章數|登録日|"
    "post subject:|subject:|betreff:|titel:|sujet du message|asunto:|oggetto:|тема:|заголовок сообщения:|"
    "temat postu:|předmět:"
)
"""Beginnings of lines in which a forum says something of a member or heads a post, and no words of the comment."""
