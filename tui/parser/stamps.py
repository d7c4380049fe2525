"""Dates and times as comment systems write them, in the languages their pages come in.

A stamp is found, never interpreted: what matters is where it begins and ends. A line is first overlaid with a shadow of
the same length in which every word is replaced by the letter of its class (month, weekday, unit of time, joining word
...), so that a few small patterns over the shadow know all languages. They are linear: no part repeats over what
another may match. A day may follow a letter directly, since extractors glue a name to the date after it
(`Sana6. Juni 2015`).
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from tui.parser.letters import WORD

_MONTHS = (
    "january february march april may june july august september october november december jan feb apr jun jul "
    "aug sept sep oct nov dec januar jänner februar märz maerz mai juni juli oktober dezember jän mär okt dez "
    "janvier février fevrier mars avril juin juillet août aout septembre octobre novembre décembre decembre janv "
    "févr fevr avr juil déc enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre "
    "noviembre diciembre ene abr ago set dic gennaio febbraio aprile maggio giugno luglio settembre ottobre "
    "dicembre gen mag giu lug ott janeiro fevereiro março marco maio junho julho setembro outubro novembro "
    "dezembro fev out januari februari maart mei augustus mrt desember des maj augusti stycznia lutego marca "
    "kwietnia maja czerwca lipca sierpnia września października listopada grudnia styczeń luty marzec kwiecień "
    "czerwiec lipiec sierpień wrzesień październik listopad grudzień ledna února března dubna května června "
    "července srpna září října listopadu prosince január február marec apríl máj jún júl október januára "
    "februára apríla mája júna júla augusta septembra októbra novembra decembra января февраля марта апреля мая "
    "июня июля августа сентября октября ноября декабря янв фев апр июн июл авг сен сент окт ноя дек січня лютого "
    "березня квітня травня червня липня серпня вересня жовтня листопада грудня ocak şubat mart nisan mayıs "
    "haziran temmuz ağustos eylül ekim kasım aralık tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta "
    "kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta március április május június "
    "július augusztus szeptember "
    "μαρ μάι leden únor březen duben květen červen červenec srpen říjen ιανουαρίου φεβρουαρίου μαρτίου απριλίου "
    "μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου "
    "δεκεμβρίου ιαν φεβ απρ μαΐ ιουν ιουλ αυγ σεπ οκτ νοε δεκ يناير فبراير مارس أبريل ابريل مايو يونيو يوليو "
    "أغسطس اغسطس سبتمبر أكتوبر اكتوبر نوفمبر ديسمبر شباط آذار نيسان أيار حزيران تموز أيلول ינואר פברואר מרץ "
    "אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט "
    "בספטמבר באוקטובר בנובמבר בדצמבר ژانویه فوریه آوریل می مه ژوئن ژوئیه اوت آگوست سپتامبر اکتبر نوامبر دسامبر "
    "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند जनवरी फ़रवरी फरवरी मार्च अप्रैल मई जून "
    "जुलाई अगस्त सितम्बर सितंबर अक्टूबर अक्तूबर नवम्बर नवंबर दिसम्बर दिसंबर มกราคม กุมภาพันธ์ มีนาคม เมษายน "
    "พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม maret agustus ianuarie februarie martie "
    "aprilie mai iunie iulie septembrie octombrie noiembrie decembrie януари февруари март април май юни юли "
    "август септември октомври ноември декември siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza "
    "rujna studenoga studenog prosinca gener febrer març maig juny juliol agost setembre octubre desembre"
)
_WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday mon tues tue wed thurs thur thu fri sat sun montag "
    "dienstag mittwoch donnerstag freitag samstag sonnabend sonntag di mi do fr sa so lundi mardi mercredi jeudi "
    "vendredi samedi dimanche lun mer jeu ven sam dim lunes martes miércoles jueves viernes sábado domingo "
    "segunda terça quarta quinta sexta lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag "
    "woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag "
    "lørdag søndag понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс"
)
_UNITS = (
    "seconds second secs sec minutes minute mins min hours hour hrs hr days day weeks week months month years "
    "year yrs sekunden sekunde minuten stunden stunde std tagen tage tag wochen woche monaten monate monat "
    "jahren jahre jahr secondes seconde heures heure jours jour semaines semaine mois ans an segundos segundo "
    "minutos minuto horas hora días día dias dia semanas semana meses mes años año anos ano mês secondi ore ora "
    "giorni giorno settimane settimana mesi mese anni anno minuti seconden minuut uren uur dagen dag weken "
    "maanden maand jaar hodinami hodinou hodiny hodina hodín hodin dňami dňom dni dny dnem týždne mesiacmi "
    "mesiace měsíci roky rokmi rokom lety minút minúta minúty minútami minutami dniami godzin godziny tygodni "
    "miesięcy lat lata секунд минут минуты минуту часов часа час дней дня день недель недели неделю месяцев месяца "
    "месяц лет года год timer time dager dage uker uger måneder år timmar dagar veckor månader sekunder minutter "
    "minuter saat gün hafta ay yıl dakika yr wk mth mths "
    "wks thg miesiące tygodnie dzień "
    "sekuntia minuuttia tuntia tunti päivää päivä viikkoa viikko kuukautta kuukausi vuotta vuosi δευτερόλεπτα "
    "λεπτά λεπτό ώρες ώρα ημέρες ημέρα μέρες μέρα εβδομάδες εβδομάδα μήνες μήνα χρόνια χρόνο έτη ثانية ثوان "
    "دقيقة دقائق ساعة ساعات يوم أيام أسبوع أسابيع شهر أشهر شهور سنة سنوات שניות דקה דקות שעה שעות ימים שבוע "
    "שבועות חודש חודשים שנה שנים ثانیه دقیقه ساعت روز هفته ماه سال सेकंड मिनट घंटे घंटा दिन सप्ताह हफ्ते महीने "
    "महीना साल वर्ष detik menit jam hari minggu bulan tahun giây phút giờ ngày tuần tháng năm хвилин хвилини "
    "хвилину годин години годину днів дні тижні тижнів тиждень місяців місяці місяць роки років рік másodperce "
    "perce órája napja hete hónapja éve perccel órával nappal héttel hónappal évvel secunde zile săptămâni luni "
    "ani oră zi sata sati dana dan tjedana tjedna mjeseci mjeseca godina godine часа седмици месеца години"
)

_CLASSES = {
    "M": _MONTHS,
    "W": _WEEKDAYS,
    "U": _UNITS,
    "B": "mar мар",
    "S": "mo",
    "E": "h",
    "G": "d w y s m",
    "A": "ago her geleden temu назад тому atrás fa sedan siden önce sitten پیش पहले lalu trước ezelőtt",
    "V": "vor il hace há pred před för przed منذ قبل לפני πριν acum преди prije",
    "J": (
        "um at à las as às alle ob om op kl о в godz v klo on le el den of de del the ore del dne på em dei "
        "o о у στις στο από الساعة في בשעה ב در को เวลา pada lúc vào yang"
    ),
    "K": "am ص पूर्वाह्न",
    "P": "pm م अपराह्न",
    "Q": "p μ",
    "Y": "a π",
    "N": (
        "an one ein einem einer eines einen un une una uno about over almost environ etwa circa unos около примерно "
        "około"
    ),
    "H": "uhr hs ч น",
    "Z": "utc gmt est edt cst cdt mst mdt pst pdt cet cest bst",
    "D": (
        "today yesterday heute gestern hier aujourd'hui aujourd’hui ayer hoy ontem hoje ieri oggi вчера "
        "сегодня vandaag gisteren "
        "昨天 今天 어제 오늘 昨日 今日 wczoraj dziś dzisiaj eilen tänään igår idag går včera dnes bugün dün kemarin "
        "tegnap azi вчора сьогодні днес σήμερα χθες אתמול היום أمس اليوم "
        "دیروز امروز आज เมื่อวาน วันนี้ jučer juče danas ahir avui"
    ),
    "T": "t",
    "F": "just",
    "I": "now",
    "R": "st nd rd th er",
    "L": "for",
    "C": "วินาทีที่แล้ว นาทีที่แล้ว ชั่วโมงที่แล้ว วันที่แล้ว สัปดาห์ที่แล้ว เดือนที่แล้ว ปีที่แล้ว",
}
_CLASS_OF = {word: letter for letter, words in _CLASSES.items() for word in words.split()}
_UNCLASSED = "x"
_MOJIBAKE_MARCH = "mã¤rz"

_WORD = re.compile(rf"{WORD}(?:['’]{WORD}|¤{WORD})?")

_MONTH = r"[MB]{2,16}\.?"
_WEEKDAY = r"(?:[WBS]{2,13}\.?,?\s{1,3}(?:J{2,3}\s)?)?"
_DAY = r"\d{1,2}(?:R{2}|º|ª|\.)?"
_YEAR = r"(?:[’'‘]\d\d|\d{4})(?!\d|[-/年]\d?)"
_SUFFIX = r"(?:\s?(?:K{1,10}|P{1,10}|[YQ]\.\s?[GQ]\.?))"
_JOIN = (
    r"(?:\s{0,3}(?:,|،|-|–|—|/{1,2}|\||•|·|@|»|:|[JKY]{1,6}\.?|[JKY]{1,2}\s[JK]{2,3})"
    r"(?:\s{0,3}[JKY]{1,6}\.?)?\s{0,3}|\s{1,3})"
)
_UNIT = r"U{2,12}"
_DATES = (
    r"(?<!\d)\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:x|[+-]\d\d:?\d\d)?",
    rf"{_MONTH}\s{{0,2}}\d{{1,2}}(?:R{{2}}|\.)?(?:,\s{{0,2}}|\s{{1,2}}){_YEAR}",
    rf"{_DAY}[\s-]?\s?(?:[Jx][Jx]?\s|[Jx][’'])?{_MONTH},?[\s-]{{1,2}}(?:J{{2,3}}\s)?,?\s?{_YEAR}",
    rf"(?<!\d)\d{{1,2}}([/.-]){_MONTH}\1(?:\d{{4}}|\d{{2}})(?!\d)",
    rf"(?<!\d)\d{{4}}[,.]?\s{_MONTH}\s\d{{1,2}}(?!\d)\.?",
    r"(?<!\d)\d{2,4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日",
    r"(?<!\d)\d{4}\s?년\s?\d{1,2}\s?월\s?\d{1,2}\s?일",
    rf"{_DAY}\sU{{3,5}}\.?\s\d{{1,2}},?\s{_YEAR}",
    r"(?<![\d/-])\d{4}-\d{1,2}-\d{1,2}(?![\d-])",
    r"(?<![\d/])\d{4}[/.]\d{1,2}[/.]\d{1,2}(?![\d/])",
    r"(?<!\d)\d{4}\.\s\d{1,2}\.\s\d{1,2}\.?(?!\d)",
    r"\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})(?![\d.])",
    r"(?<!\d)\d{1,2}\.\d{1,2},\s\d{4}(?!\d)",
    r"(?<![\d/])\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\d/])",
    r"(?<![\d-])\d{1,2}-\d{1,2}-(?:[’'‘]?\d{2}|\d{4})(?![\d-])",
    rf"{_DAY}\sx{{1,3}}\.x\.\s\d{{2,4}}(?!\d)",
)
_COUNTED_UNIT = rf"(?:{_UNIT}|J{{3}}|N{{2}})"
"""A unit beside a number, where a word may be one that is something else elsewhere (`ore`, `an`)."""
_MANY_UNITS = rf"\s{_COUNTED_UNIT}(?:,\s\d{{1,3}}\s{_UNIT})?\.?"
_AGO = (
    rf"(?:(?<!\w)L{{3}}\s|N{{4,8}}\s)?(?:(?<!\d)(?<!\d\.)\d{{1,4}}\+?|(?<!\w)[NY]{{1,3}}){_MANY_UNITS}(?:\sJ{{4}})?\sA{{2,7}}(?!\w)",
    r"(?<!\d)(?<!\d\.)\d{1,4}\s?(?:U{2,4}|S{2}|[GE])\.?\sA{2,7}(?!\w)",
    rf"(?<!\w)(?:V{{2,5}}(?:\sJ{{3}})?|V{{2}}\s[GY]\s[GY])\s(?:N{{4,8}}\s)?(?:\d{{1,4}}|[NY]{{1,6}})\s{_COUNTED_UNIT}(?!\w)",
    r"(?<![\w.:])\d{1,4}(?:S{2}|U{2}|[GE])(?![\w.:])",
    r"F{4}\sI{3}",
    r"\d{1,3}\s?(?:秒|秒钟|秒鐘|分|分钟|小时|天|周|週|週間|个月|個月|年|分鐘|小時|時間|日|ヶ月|か月|カ月)前",
    r"\d{1,3}\s?(?:초|분|시간|일|주|개월|달|년)\s?전",
    r"\d{1,4}\sC{6,14}",
)
_DATE = re.compile(f"{_WEEKDAY}(?:{'|'.join(_DATES)})")
_CLOCK = re.compile(
    rf"(?<!\d)(?:\d{{1,2}}(?:[:E]\d{{2}}(?:[:.]\d{{2}})?|\.\d{{2}}(?![.\d/-])){_SUFFIX}?"
    rf"|\d{{1,2}}{_SUFFIX}|\d{{1,2}}\s?(?:H{{2,3}}|E\s?\d{{2}}(?:\s?U{{2,3}})?))(?!\d)"
    r"(?:\s?[HE]{1,3}\b\.?)?(?:\s?\(?Z{3,4}(?:[+-]\d{1,4})?\)?)?"
)
_CJK_CLOCK = re.compile(
    r"(?:\s?\([^()\d]{1,4}\))?\s{0,2}(?:上午|下午|午前|午後|오전|오후)?\s?\d{1,2}[:時时]\d{2}分?(?::\d{2})?(?:\s?(?:[KP]{2}|오전|오후))?"
)
_JOINT = re.compile(_JOIN)
_CJK_DAY = re.compile(r"(?<!\d)\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]")
_WEEKDAY_ALONE = re.compile(r"(?<!\w)W{6,13},?(?=\s)")
"""Days that are stamps with a time beside them alone."""

_DAYWORD = re.compile(r"(?<!\w)D{2,11}(?!\w)")
_AGO_HINT = re.compile(r"AA|VV|FFFF|CC|\d[SUGE]|前|전")
LONGEST_BYLINE = 220
"""Characters of the longest line worth searching for a stamp: bylines are shorter, prose is not asked."""

MOST_WORDS_BY_DAY = 4
"""Words beside `yesterday` without a time; among more it is one of them, and may be of another language (`hier`)."""

LONGEST_DAY = 60
LONGEST_MARKS = 6
_DIGIT = re.compile(r"\d")
_WORD_ENDS = ("ago", "hier")
_HINTS = (
    *"just now|estern|oday|eute|ayer|hoy|ontem|hoje|ieri|oggi|чера|годня|ndaag|steren".split("|"),
    *_WORD_ENDS,
)
_HINT = re.compile("|".join(rf"{hint}\b" if hint in _WORD_ENDS else hint for hint in _HINTS))
_CJK = re.compile(r"[年月日時时分前小天个個上下午後鐘钟間秒周週ヶかカ년월일전오후초분시간주개달]+")


_DAY_HINT = re.compile(r"[0-3]?\d\.\s\S{3,14}\s(?:\D{2,3}\s)?[’'‘]?\d")


class Stamp(NamedTuple):
    """Where in a line a stamp begins and ends, in characters."""

    start: int
    end: int


def find_stamp(line: str) -> Stamp | None:
    """The first stamp of a line, None where there is none or the line is too long for a byline."""
    if len(line) > LONGEST_BYLINE or not (_DIGIT.search(line) or _is_hinted(line)):
        return None
    return _stamp_of_shape(line.translate(_LEVELLED))


def _is_hinted(line: str) -> bool:
    """Whether a line has a word for a time without digits; most have not even its letters, which is quickly seen."""
    return True in map(line.__contains__, _HINTS) and _HINT.search(line) is not None


_LEVELLED = {ord(digit): "0" for digit in "123456789"}


@lru_cache(maxsize=4096)
def _stamp_of_shape(line: str) -> Stamp | None:
    """The stamp of a line whose digits are all 0: what they say does not matter, and lines of one shape are many."""
    span = _find(_WORD.sub(_shadow, line))
    if span is None:
        return None
    found = line[slice(*span)]
    return Stamp(span[1] - len(found.lstrip()), span[0] + len(found.rstrip()))


def _find(shadow: str) -> tuple[int, int] | None:
    """Where a stamp stands: a date with a time beside it, a day and month with a time, a time ago, a lone time."""
    date = _DATE.search(shadow)
    if date:
        end = _end_of_clock(shadow, date.end())
        return (date.start() if end > date.end() else _start_of_clock(shadow, date.start())), end
    day = _day_and_month().search(shadow) if "M" in shadow or "B" in shadow else None
    clock = _CLOCK.match(shadow, day.end()) if day else None
    if day and clock:
        return day.start(), clock.end()
    timed = _CJK_DAY.search(shadow) or _WEEKDAY_ALONE.search(shadow)
    end = _end_of_clock(shadow, timed.end()) if timed else 0
    if timed and end > timed.end():
        return timed.start(), end
    word = _DAYWORD.search(shadow)
    if word:
        end = _end_of_clock(shadow, word.end())
        if end > word.end() or len(shadow[: word.start()].split() + shadow[end:].split()) <= MOST_WORDS_BY_DAY:
            return word.start(), end
    ago = _relative().search(shadow) if _AGO_HINT.search(shadow) else None
    if ago:
        return ago.span()
    alone = _CLOCK.search(shadow)
    return alone.span() if alone and _stands_alone(shadow, *alone.span()) else None


# Most pages need neither of these two patterns, and they take long to compile.
@cache
def _day_and_month() -> re.Pattern[str]:
    """Matches a day and a month up to the time beside them."""
    return re.compile(
        rf"{_WEEKDAY}(?:{_MONTH}\s\d{{1,2}}(?:R{{2}})?|{_DAY}\s?{_MONTH}){_JOIN}(?:{_YEAR}{_JOIN})?(?=\d)"
    )


@cache
def _relative() -> re.Pattern[str]:
    """Matches a time ago."""
    return re.compile("|".join(_AGO))


def _end_of_clock(shadow: str, end: int) -> int:
    """Where the time after a date ends; the date's own end where there is none."""
    cjk = _CJK_CLOCK.match(shadow, end)
    joint = _JOINT.match(shadow, end)
    clock = _CLOCK.match(shadow, joint.end()) if joint else None
    return max(end, cjk.end() if cjk else end, clock.end() if clock else end)


def _start_of_clock(shadow: str, start: int) -> int:
    """Where the time before a date begins; the date's own start where there is none."""
    for clock in _CLOCK.finditer(shadow, 0, start):
        if _JOINT.fullmatch(shadow, clock.end(), start):
            return clock.start()
    return start


def _stands_alone(shadow: str, start: int, end: int) -> bool:
    """Whether nothing but a few marks stands around a time of day, which is a weak stamp."""
    around = shadow[:start] + shadow[end:]
    return len(around) <= LONGEST_MARKS and not any(char.isalnum() for char in around)


def begins_with_day(line: str) -> bool:
    """Whether what looks like a numbered item is a date (`16. March 2023`)."""
    stamp = find_stamp(line[:LONGEST_DAY]) if _DAY_HINT.match(line) else None
    return stamp is not None and stamp.start == 0


def _shadow(match: "re.Match[str]") -> str:
    """The class letter of a word, as long as the word; for a glued word that of its last part."""
    word = match.group()
    letter = _CLASS_OF.get(word.lower())
    if letter:
        return letter * len(word)
    if _CJK.search(word):
        return word
    if word.lower() == _MOJIBAKE_MARCH:
        return "M" * len(word)
    for cut in range(len(word) - 1, 0, -1):
        if word[cut].isupper() and not word[cut - 1].isupper():
            letter = _CLASS_OF.get(word[cut:].lower())
            return _UNCLASSED * cut + (letter or _UNCLASSED) * (len(word) - cut)
        if word[cut].isupper() and _CLASS_OF.get(word[cut:].lower()) == "M":
            return _UNCLASSED * cut + "M" * (len(word) - cut)
    return _UNCLASSED * len(word)
