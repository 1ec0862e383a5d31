extension ReasonPhrase {
  /// What holds for any record, action or correction.
  static let rules: [String: ReasonPhrase] = [
    "action-not-now": ReasonPhrase(
      "Deze handeling kan niet in de stand waarin de zaak nu is.",
      en: "This action is not possible where the case stands now.", subject: .action,
      about: (
        "{subject} kan niet in de stand waarin de zaak nu is.",
        "{subject} is not possible where the case stands now."
      ),
      advice: (
        "Kijk welke handelingen nu wel kunnen.",
        "See which actions are possible now."
      )),
    "goal-unreachable": ReasonPhrase(
      "Van hieruit leidt geen weg meer naar dit doel.",
      en: "From here no way leads to this goal any more.", subject: .text,
      about: (
        "Van hieruit leidt geen weg meer naar {subject}.",
        "From here no way leads to {subject} any more."
      ),
      advice: (
        "Kies een ander doel, of kijk welke handelingen nu kunnen.",
        "Choose another goal, or see which actions are possible now."
      )),
    "goal-too-far": ReasonPhrase(
      "Dit doel is te ver om de weg erheen uit te zoeken.",
      en: "This goal is too far to work out the way.", subject: .text,
      about: (
        "De weg naar {subject} is te lang om uit te zoeken.",
        "The way to {subject} is too long to work out."
      ),
      advice: (
        "Kies een doel dat dichterbij ligt, en zoek van daar verder.",
        "Choose a goal that is nearer, and go on from there."
      )),
    "date-in-future": ReasonPhrase(
      "Wat gedaan is, kan niet in de toekomst liggen.",
      en: "What has been done cannot lie in the future.", subject: .date,
      about: (
        "{subject} ligt na de dag waarop dit wordt vastgelegd.",
        "{subject} lies after the day on which this is recorded."
      ),
      advice: ("Geef de dag waarop het gebeurde.", "Give the day on which it happened.")),
    "date-before-case": ReasonPhrase(
      "Dit ligt voor de dag waarop de zaak begon.",
      en: "This lies before the day on which the case began.", subject: .date,
      about: (
        "{subject} ligt voor de dag waarop de zaak begon.",
        "{subject} lies before the day on which the case began."
      ),
      advice: ("Geef de dag waarop het gebeurde.", "Give the day on which it happened.")),
    "agreement-empty": ReasonPhrase(
      "Deze afspraak zegt nog niet wat er is afgesproken.",
      en: "This agreement does not say yet what was agreed.", subject: .kindOrRecord,
      about: (
        "{subject} zegt nog niet wat er is afgesproken.",
        "{subject} does not say yet what was agreed."
      ),
      advice: (
        "Vul in wat er is afgesproken, of zet de afspraak op bewust open.",
        "Fill in what was agreed, or set the agreement to deliberately open."
      )),
    "number-impossible": ReasonPhrase(
      "Dit getal kan niet kloppen.", en: "This number cannot be right.", subject: .text,
      about: (
        "Dit getal kan niet kloppen: meer dan {subject} komt niet voor.",
        "This number cannot be right: more than {subject} does not occur."
      ),
      advice: (
        "Kijk het getal na, of zeg dat het niet bekend is: `unknown: reden`.",
        "Check the number, or say that it is not known: `unknown: reason`."
      )),
    "verdict-without-ground": ReasonPhrase(
      "Iets dat niet bekend is, staat als gehaald.",
      en: "Something that is not known stands as achieved.",
      advice: (
        "Leg in de toelichting uit waarop het oordeel rust, of geef het oordeel als niet bekend.",
        "Explain what the verdict rests on, or give the verdict as not known."
      )),
    "moment-not-come": ReasonPhrase(
      "Dit moment is er nog niet.", en: "This moment has not come yet.", subject: .choice,
      about: (
        "Het moment ‘{subject}’ is er nog niet.", "The moment ‘{subject}’ has not come yet."
      ),
      advice: (
        "Kies een moment dat al is geweest.", "Choose a moment that has come."
      )),
    "questions-still-asked": ReasonPhrase(
      "De uitdager heeft nog tijd om te antwoorden.",
      en: "The challenger still has time to answer.", subject: .date,
      about: (
        "De uitdager kan de korte vragen nog beantwoorden tot en met {subject}.",
        "The challenger can still answer the short questions until {subject}."
      ),
      advice: (
        "Vraag er nog eens naar.", "Ask once more."
      )),
    "research-agreement-missing": ReasonPhrase(
      "Er is geen geldende afspraak voor dit onderzoek.",
      en: "There is no agreement in force for this research.", subject: .text,
      about: (
        "Geen onderzoeker in het register heeft een geldende afspraak ‘{subject}’.",
        "No researcher in the register has an agreement ‘{subject}’ in force."
      ),
      advice: (
        "Registreer de onderzoeker met de afspraak en de laatste dag, en noem die afspraak.",
        "Register the researcher with the agreement and its last day, and name that agreement."
      )),
    "no-questions-now": ReasonPhrase(
      "De uitdager krijgt nu geen korte vragen.",
      en: "The challenger is asked no short questions now.",
      advice: (
        "Wacht tot het volgende vaste moment.", "Wait for the next fixed moment."
      )),
    "visibility-too-narrow": ReasonPhrase(
      "Dit kan niet worden afgeschermd.", en: "This cannot be kept from others.",
      subject: .visibility,
      about: (
        "Dit kan niet verder worden afgeschermd; het is {subject}.",
        "This cannot be kept from more people; it is {subject}."
      ),
      advice: (
        "Zet wat intern moet blijven in een notitie.",
        "Put what has to stay internal in a note."
      )),
    "new-date-past": ReasonPhrase(
      "De nieuwe datum is al voorbij.", en: "The new date has passed already.", subject: .date,
      about: (
        "{subject} is geen nieuwe datum meer.", "{subject} is no new date any more."
      ),
      advice: (
        "Geef een datum die nog komt en die gehaald kan worden.",
        "Give a date that is still to come and can be met."
      )),
    "only-with-action": ReasonPhrase(
      "Dit hoort bij een handeling en komt daar vanzelf mee.",
      en: "This belongs to an action and comes with it.", subject: .kindOrRecord,
      about: (
        "Dit hoort bij een handeling en komt daar vanzelf mee: {subject}.",
        "This belongs to an action and comes with it: {subject}."
      ),
      advice: (
        "Kijk welke handelingen nu kunnen; geef de velden daar mee.",
        "See which actions are possible now; give the fields there."
      )),
    "only-with-file": ReasonPhrase(
      "Dit komt vanzelf mee met het bestand.",
      en: "This comes with the file.", subject: .text,
      about: (
        "Het veld {subject} komt vanzelf mee met het bestand.",
        "The field {subject} comes with the file."
      ),
      advice: (
        "Voeg het bestand zelf toe aan de zaak.", "Add the file itself to the case."
      )),
    "document-is-link": ReasonPhrase(
      "Dit document is een verwijzing; er is geen bestand bij.",
      en: "This document is a link; there is no file with it.", subject: .kindOrRecord,
      about: (
        "Dit document is een verwijzing; er is geen bestand bij: {subject}.",
        "This document is a link; there is no file with it: {subject}."
      ),
      advice: (
        "Open het waar de verwijzing naar wijst.", "Open it where the link points to."
      )),
    "letter-subject-missing": ReasonPhrase(
      "Waar deze brief over gaat, is nog niet vastgelegd.",
      en: "What this letter is about is not on record yet.", subject: .kindOrRecord,
      about: (
        "Waar deze brief over gaat, is nog niet vastgelegd: {subject}.",
        "What this letter is about is not on record yet: {subject}."
      ),
      advice: (
        "Leg dat eerst vast, of zeg waar de brief over gaat.",
        "Record that first, or say what the letter is about."
      )),
    "sent-before-decided": ReasonPhrase(
      "De brief kan niet verstuurd zijn voordat er besloten was.",
      en: "The letter cannot have been sent before the decision was taken.", subject: .date,
      about: (
        "Er is besloten op {subject}; de brief kan niet eerder verstuurd zijn.",
        "The decision was taken on {subject}; the letter cannot have been sent earlier."
      ),
      advice: ("Controleer de dag van verzenden.", "Check the day of sending.")),
    "step-rests-on-it": ReasonPhrase(
      "Hier rust een stap op; los intrekken kan niet.",
      en: "A step rests on this; it cannot be withdrawn by itself.", subject: .kindOrRecord,
      about: (
        "Hier rust een stap op; los intrekken kan niet: {subject}.",
        "A step rests on this; it cannot be withdrawn by itself: {subject}."
      ),
      advice: (
        "Draai de stap terug met een reden; wat erbij hoort, gaat mee.",
        "Undo the step with a reason; what belongs to it goes with it."
      )),
    "date-before-last-step": ReasonPhrase(
      "De datum ligt voor de vorige stap.", en: "The date lies before the previous step.",
      subject: .date,
      about: (
        "De vorige stap was op {subject}; deze stap kan niet eerder zijn.",
        "The previous step was on {subject}; this step cannot be earlier."
      ),
      advice: (
        "Kies die dag of een latere, of corrigeer eerst de datum van de vorige stap.",
        "Choose that day or a later one, or correct the date of the previous step first."
      )),
    "process-missing": ReasonPhrase(
      "Er is niets open waarop dit kan slaan.", en: "There is nothing open that this can be about.",
      subject: .kindOrRecord,
      about: (
        "Dit is er niet, of de handeling past er nu niet op: {subject}.",
        "This is not there, or the action does not fit it now: {subject}."
      )),
    "record-needed": ReasonPhrase(
      "Er zijn er meer open; zeg welke bedoeld is.",
      en: "Several are open; say which one is meant.",
      about: (
        "Er zijn er meer open: {subject}. Zeg welke bedoeld is.",
        "Several are open: {subject}. Say which one is meant."
      )),
    "must-not-hold": ReasonPhrase(
      "Er is iets vastgelegd wat hier juist niet mag gelden.",
      en: "Something has been recorded that must not hold here.",
      about: (
        "Deze voorwaarde mag hier juist niet gelden: {subject}.",
        "This requirement must not hold here: {subject}."
      ),
      advice: (
        "Kijk welke handelingen nu wel kunnen.",
        "See which actions are possible now."
      )),
    "case-ended": ReasonPhrase(
      "De zaak is afgesloten.", en: "The case has ended.",
      advice: (
        "Alleen lessen, documenten en contact kunnen er nog bij.",
        "Only lessons, documents and contact can still be added."
      )),
    "too-many-records": ReasonPhrase(
      "De zaak heeft het hoogste aantal vastleggingen bereikt.",
      en: "The case has reached the highest number of records.",
      advice: (
        "Ga verder in een nieuwe zaak.",
        "Go on in a new case."
      )),
    "record-withdrawn": ReasonPhrase(
      "Deze vastlegging is ingetrokken.", en: "This record has been withdrawn.", subject: .record,
      about: (
        "Deze vastlegging is ingetrokken: {subject}.",
        "This record has been withdrawn: {subject}."
      ),
      advice: (
        "Leg het opnieuw vast.",
        "Record it anew."
      )),
    "own-words": ReasonPhrase(
      "Niemand anders kan deze eigen woorden veranderen.",
      en: "Nobody else can change these own words.", subject: .person,
      about: (
        "Dit zijn de eigen woorden van {subject}; niemand anders kan ze veranderen.",
        "These are the own words of {subject}; nobody else can change them."
      ),
      advice: (
        "Vraag deze persoon zelf, of leg er een notitie bij.",
        "Ask this person, or add a note."
      )),
    "wrong-side": ReasonPhrase(
      "Niemand spreekt namens de andere kant.", en: "Nobody speaks for the other side.",
      subject: .side,
      about: (
        "Alleen {subject} zelf kan dit zeggen.",
        "Only {subject} can say this."
      ),
      advice: (
        "Voer het in namens die kant, met vermelding van de grondslag.",
        "Enter it on behalf of that side, and name the basis."
      )),
    "version-outdated": ReasonPhrase(
      "Dit akkoord noemt niet de laatste versie van de afspraken.",
      en: "This approval does not name the latest version of the agreements.",
      about: (
        "De laatste versie van de afspraken is versie {subject}.",
        "The latest version of the agreements is version {subject}."
      ),
      advice: (
        "Lees de afspraken zoals ze nu zijn en noem die versie.",
        "Read the agreements as they are now and name that version."
      )),
    "since-after-today": ReasonPhrase(
      "De begindatum ligt na vandaag.", en: "The date since which it runs lies after today.",
      subject: .date,
      about: (
        "De begindatum {subject} ligt na vandaag.",
        "The date since which it runs, {subject}, lies after today."
      ),
      advice: (
        "Kies een dag die al geweest is.",
        "Choose a day that has been."
      )),
    "no-such-step": ReasonPhrase(
      "Deze stap is er niet, of is al ongedaan gemaakt.",
      en: "This step is not there, or has been undone already.",
      about: (
        "Regel {subject} is geen stap, of is al ongedaan gemaakt.",
        "Entry {subject} is no step, or has been undone already."
      ),
      advice: (
        "Zoek het nummer van de stap op in de tijdlijn.",
        "Look up the number of the step in the timeline."
      )),
    "not-last-step": ReasonPhrase(
      "Alleen de laatste stap kan ongedaan worden gemaakt.",
      en: "Only the last step can be undone.",
      about: (
        "Stap {subject} is niet de laatste stap; alleen die kan ongedaan worden gemaakt.",
        "Step {subject} is not the last step; only that one can be undone."
      ),
      advice: (
        "Maak eerst de latere stappen ongedaan.",
        "Undo the later steps first."
      )),
    "date-out-of-order": ReasonPhrase(
      "Met deze datum klopt de volgorde van de stappen niet meer.",
      en: "With this date the steps would be out of order.", subject: .date,
      about: (
        "Een stap ernaast was op {subject}; met deze datum klopt de volgorde niet meer.",
        "A neighbouring step was on {subject}; with this date the steps would be out of order."
      ),
      advice: (
        "Kies een datum tussen de stap ervoor en de stap erna.",
        "Choose a date between the step before and the step after."
      )),
    "answer-by-not-after-sent": ReasonPhrase(
      "De uiterste antwoorddatum ligt niet na de dag van versturen.",
      en: "The last day to answer does not lie after the day of sending.", subject: .date,
      about: (
        "De uiterste antwoorddatum ligt niet na de dag van versturen, {subject}.",
        "The last day to answer does not lie after the day of sending, {subject}."
      ),
      advice: (
        "Geef een latere datum; zonder tijd om te antwoorden staat de termijn niet stil.",
        "Give a later date; without time to answer the term does not stand still."
      )),
    "until-not-after-from": ReasonPhrase(
      "De einddatum ligt niet na de begindatum.",
      en: "The end date does not lie after the start date.", subject: .date,
      about: (
        "De einddatum ligt niet na de begindatum, {subject}.",
        "The end date does not lie after the start date, {subject}."
      ),
      advice: (
        "Geef een latere einddatum.",
        "Give a later end date."
      )),
  ]

  /// Terms that cannot be counted; the codes are those of the term engine.
  static let terms: [String: ReasonPhrase] = [
    "term-out-of-range": ReasonPhrase(
      "De termijn loopt buiten de jaren 1900 tot en met 9999.",
      en: "The term runs outside the years 1900 to 9999.",
      advice: (
        "Controleer de datums.",
        "Check the dates."
      )),
    "term-too-many-changes": ReasonPhrase(
      "De termijn is te vaak opgeschort of verlengd.",
      en: "The term has been suspended or extended too often.", subject: .term,
      about: (
        "Deze termijn is te vaak opgeschort of verlengd: {subject}.",
        "This term has been suspended or extended too often: {subject}."
      ),
      advice: (
        "Corrigeer eerdere opschortingen.",
        "Correct earlier suspensions."
      )),
    "suspension-answered-before-invited": ReasonPhrase(
      "Het antwoord komt eerder dan de vraag.", en: "The answer comes before the question.",
      subject: .term,
      about: (
        "Bij de {subject} komt het antwoord eerder dan de vraag.",
        "For the {subject} the answer comes before the question."
      ),
      advice: (
        "Controleer de twee datums.",
        "Check the two dates."
      )),
    "suspension-after-end": ReasonPhrase(
      "De termijn was al voorbij toen hij stil moest gaan staan.",
      en: "The term was over when it was to stand still.", subject: .term,
      about: (
        "De {subject} was al voorbij toen die stil moest gaan staan.",
        "The {subject} was over when it was to stand still."
      ),
      advice: (
        "Meld eerst de vertraging met een nieuwe datum.",
        "Report the delay first, with a new date."
      )),
    "extension-before-end": ReasonPhrase(
      "De nieuwe datum is eerder dan het einde dat al gold.",
      en: "The new date is earlier than the end that already held.", subject: .term,
      about: (
        "De nieuwe datum voor de {subject} is eerder dan het einde dat al gold.",
        "The new date for the {subject} is earlier than the end that already held."
      ),
      advice: (
        "Kies een latere datum.",
        "Choose a later date."
      )),
    "backward-term-changed": ReasonPhrase(
      "Een termijn die wordt teruggeteld, kan niet worden opgeschort of verlengd.",
      en: "A term that is counted back cannot be suspended or extended.",
      advice: (
        "Verander de datum waarvan wordt teruggeteld.",
        "Change the date that is counted back from."
      )),
    "notice-before-overdue": ReasonPhrase(
      "De ingebrekestelling komt te vroeg.", en: "The notice of default comes too early.",
      advice: (
        "Wacht tot de termijn voorbij is.",
        "Wait until the term is over."
      )),
  ]
}
