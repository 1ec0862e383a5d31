/// One line of help for each command of `r2c`.
package struct ProgramHelp: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  package enum Command: String, CaseIterable, Sendable {
    case r2c, desk, demo
    case initialise = "init"
    case new, list, show, actions, path
    case take = "do"
    case add, change, withdraw
    case correct, records, history, terms, term, status, code, report, play
    case importing = "import"
    case export, workflow, check, showWorkflow, diagram, tick, people, listPeople, addPerson
    case catalogue, listCatalogue, showCatalogue, calendar, addCatalogue, changeCatalogue
    case endCatalogue, importCatalogue, exportCatalogue
    case agenda
    case changePerson, endPerson, anchor, verify, rebuild, backup, restore
    case insight, letter, dossier, document, addDocument, listDocuments, saveDocument
    case retention, retentionDue, retentionList, retentionDestroy, retentionFinish
    case retentionDestroyed, retentionCopies, personData, similar, lessons
  }

  package func abstract(_ command: Command) -> String {
    switch command {
    case .r2c:
      say(
        "Zaken van het uitdaagrecht, van aanbod tot opvolging.",
        "Cases of the right to challenge, from offer to follow-up.")
    case .desk:
      say(
        "Opent het bureau: alle zaken op het scherm, met alle handelingen.",
        "Opens the desk: all cases on screen, with all actions.")
    case .demo: say("Het bureau met de voorbeeldzaken.", "The desk with the example cases.")
    case .initialise:
      say(
        "Maakt een nieuwe database, of neemt een nieuw profiel of workflow in gebruik.",
        "Makes a new database, or takes a new profile or workflow into use.")
    case .new: say("Opent een zaak.", "Opens a case.")
    case .list: say("Toont de zaken, de dringendste eerst.", "Lists the cases, most urgent first.")
    case .show:
      say("Toont het dossier, nu of op een datum.", "Shows the dossier, now or on a date.")
    case .actions:
      say(
        "Wat kan er nu, door wie, en wat ontbreekt er nog?",
        "What can be done now, by whom, and what is still missing?")
    case .path:
      say(
        "De kortste weg naar een doel: wie doet wat, en wanneer kan dat.",
        "The shortest way to a goal: who does what, and when that is possible.")
    case .take: say("Voert een handeling uit op een zaak.", "Takes an action on a case.")
    default: more(command)
    }
  }

  private func more(_ command: Command) -> String {
    switch command {
    case .add: say("Legt iets vast in een zaak.", "Adds a record to a case.")
    case .change: say("Wijzigt iets dat is vastgelegd.", "Changes a record.")
    case .withdraw:
      say("Trekt iets in dat is vastgelegd, met een reden.", "Withdraws a record, with a reason.")
    case .correct:
      say(
        "Verbetert de datum van een stap of draait de laatste stap terug, zichtbaar en met een reden.",
        "Corrects the date of a step or undoes the last one, visibly and with a reason.")
    case .records:
      say(
        "Wat kan er vastgelegd worden, met welke velden; en alle redencodes.",
        "What can be recorded, with which fields; and every reason code.")
    case .history: say("Het journaal van een zaak.", "The journal of a case.")
    case .terms:
      say("De lopende termijnen en waarom.", "The running terms, and why.")
    case .term: say("Berekent één termijn en legt uit waarom.", "Counts one term and says why.")
    case .status:
      say(
        "Wat de uitdager ziet: waar staat het, wie is aan zet, voor wanneer.",
        "What the challenger sees: where it stands, whose turn it is, by when.")
    case .code:
      say(
        "Geeft een nieuwe statuscode uit, of beëindigt de oude.",
        "Issues a new status code, or ends the old one.")
    case .report: say("Maakt een evaluatieverslag.", "Makes an evaluation report.")
    case .play: say("Speelt casusverlopen af.", "Plays case histories.")
    case .importing: say("Leest zaken in uit een bestand.", "Takes in cases from a file.")
    case .export: say("Schrijft zaken weg, met journaal.", "Writes out cases, with their journal.")
    default: keeping(command)
    }
  }

  private func keeping(_ command: Command) -> String {
    switch command {
    case .workflow:
      say("Voor wie een workflow schrijft.", "For the author of a workflow.")
    case .check: say("Controleert bestanden.", "Checks files.")
    case .showWorkflow: say("Drukt de workflow af.", "Prints the workflow.")
    case .diagram: say("Tekent de workflow.", "Draws the workflow.")
    case .tick:
      say(
        "Laat de klok doen wat aan de beurt is, één keer.",
        "Lets the clock do what falls due, once.")
    case .catalogue, .listCatalogue, .showCatalogue, .calendar, .addCatalogue, .changeCatalogue,
      .endCatalogue, .importCatalogue, .exportCatalogue:
      catalogue(command)
    case .agenda:
      say(
        "Toont wat er aan de beurt komt, per persoon.",
        "Shows what falls due, by person.")
    case .people: say("Mensen en hun rollen.", "People and their roles.")
    case .listPeople: say("Toont de mensen.", "Lists the people.")
    case .addPerson: say("Voegt iemand toe.", "Adds somebody.")
    case .changePerson: say("Wijzigt iemand.", "Changes somebody.")
    case .endPerson: say("Laat iemand stoppen.", "Ends somebody's part.")
    case .anchor:
      say(
        "Drukt de kop van het journaal af, om elders te bewaren.",
        "Prints the head of the journal, to be kept elsewhere.")
    case .verify: say("Bewijst dat het journaal klopt.", "Proves the journal.")
    case .rebuild:
      say("Maakt lijsten opnieuw uit het journaal.", "Makes the lists anew from the journal.")
    case .backup: say("Maakt een kopie terwijl anderen werken.", "Copies while others work.")
    case .restore:
      say("Zet een gecontroleerde kopie terug.", "Puts back a copy after checking it.")
    default: privacy(command)
    }
  }

  private func privacy(_ command: Command) -> String {
    switch command {
    case .retention:
      say("Bewaren, vernietigen en kopieën.", "Keeping, destroying and copies.")
    case .retentionDue:
      say(
        "Welke zaken moeten vernietigd worden, welke niet, en waarom?",
        "Which cases must be destroyed, which not, and why?")
    case .retentionList:
      say("Maakt de lijst die getekend wordt.", "Makes the list that is signed.")
    case .retentionDestroy:
      say(
        "Vernietigt precies wat op de getekende lijst staat.",
        "Destroys exactly what is on the signed list.")
    case .retentionFinish:
      say("Maakt een afgebroken vernietiging af.", "Finishes a destruction that was cut off.")
    case .retentionDestroyed:
      say("Wat is er vernietigd, wanneer en waarom?", "What was destroyed, when and why?")
    case .retentionCopies:
      say(
        "Welke kopieën bevatten nog vernietigde zaken?",
        "Which copies still hold destroyed cases?")
    case .personData:
      say(
        "Alles wat over één persoon vastligt, voor die persoon.",
        "Everything on record about one person, for that person.")
    case .similar:
      say(
        "Afgesloten zaken die op deze lijken, zonder namen.",
        "Closed cases that are like this one, without names.")
    case .lessons:
      say("Lessen van beide kanten, uit alle zaken.", "Lessons of both sides, from all cases.")
    default: outgoing(command)
    }
  }

  private func catalogue(_ command: Command) -> String {
    switch command {
    case .catalogue:
      say("De taken van de gemeente per gebied.", "The municipality's tasks by area.")
    case .listCatalogue:
      say(
        "Toont de taken: wat, waar, voor hoeveel en tot wanneer.",
        "Lists the tasks: what, where, for how much and until when.")
    case .showCatalogue: say("Toont één taak.", "Shows one task.")
    case .calendar:
      say(
        "Welke contracten lopen af, en welke uitdagingen gaan erover?",
        "Which contracts end, and which challenges are about them?")
    case .addCatalogue: say("Voegt een taak toe.", "Adds a task.")
    case .changeCatalogue: say("Wijzigt een taak.", "Changes a task.")
    case .endCatalogue:
      say(
        "De gemeente doet een taak niet meer.", "The municipality no longer does a task.")
    case .importCatalogue:
      say("Leest taken in uit een CSV-bestand.", "Takes in tasks from a CSV file.")
    case .exportCatalogue:
      say("Schrijft de openbare taken als open data.", "Writes the public tasks as open data.")
    default: ""
    }
  }

  package enum Option: String, CaseIterable, Sendable {
    case db, actor, on, lang, json, plain, noColor, theme, onBehalfOf, basis, ifVersion, network
    case title, existing, since, phase, state, attention, search, limit, after, at, record, reason
    case entry, date, undo, from, length, source, atw, suspended, batch, format, output, profile
    case workflow, name, role, department, email, phone, anchor, overwrite, keep, statusCase, end
    case force, publicReport, goal, names, reportCase, everyCase, actionFields, caseNumber, action,
      kind,
      fields,
      id, files, person, statusCode, file,
      backup, checkFiles, days
    case year, periodFrom, periodUntil, area, domain, cycle, table, dictionary, memo, woo, noteTypes
    case redacted, freeText, openData
    case agreement, agreedUntil, pseudonymised, researchSet
    case ending, includingEnded, months, task, taskFields, catalogueFile
    case letterKind, letterRecord, letterTo, letterText, attach, sent, way, about, documentKind
    case visibility, full, dossierCase, provenance
    case destructionList, signedBy, ground, certificate, copyDestroyed, allCopies
    case outcome, side
    case process
  }

  package func help(_ option: Option) -> String {
    switch option {
    case .db: say("bestand met de zaken (R2C_DB)", "file with the cases (R2C_DB)")
    case .actor: say("wie dit doet (R2C_AS)", "who does this (R2C_AS)")
    case .on: say("op welke dag het geldt (R2C_ON)", "the day on which it takes effect (R2C_ON)")
    case .lang: say("taal: nl of en (R2C_LANG)", "language: nl or en (R2C_LANG)")
    case .json: say("antwoord als JSON", "answer as JSON")
    case .plain:
      say(
        "gewone regels, voor een schermlezer (ACCESSIBLE=1)",
        "plain lines, for a screen reader (ACCESSIBLE=1)")
    case .noColor: say("geen kleur (NO_COLOR)", "no colour (NO_COLOR)")
    case .theme:
      say(
        "kleuren van het bureau: light, dark of high-contrast (R2C_THEME)",
        "colours of the desk: light, dark or high-contrast (R2C_THEME)")
    case .onBehalfOf:
      say("namens wie; geef dan ook --basis", "on whose behalf; then give --basis too")
    case .basis:
      say(
        "waaruit dat blijkt: brief, mail of gesprek, met datum",
        "what shows it: letter, e-mail or call, with its date")
    case .ifVersion:
      say(
        "alleen als de zaak nog op deze versie staat", "only if the case is still at this version")
    case .network:
      say(
        "ook op een netwerkschijf, op eigen risico",
        "also on a network file system, at your own risk")
    default: more(option)
    }
  }

  private func more(_ option: Option) -> String {
    switch option {
    case .title: say("titel van de uitdaging", "title of the challenge")
    case .existing:
      say("stand waarin een lopende zaak nu is", "state in which a running case is now")
    case .since: say("sinds wanneer", "since when")
    case .phase: say("alleen deze fase", "only this phase")
    case .state: say("alleen deze stand", "only this state")
    case .attention:
      say(
        "alleen waar iemand aan zet is, of na het einde nog iets moet",
        "only where somebody has a move, or something is owed after the end")
    case .search: say("zoek deze woorden", "search these words")
    case .limit: say("hoeveel er hooguit getoond worden", "how many at most")
    case .after: say("vervolg na deze plaats", "go on after this place")
    case .at: say("zoals het was op deze datum", "as it was on this date")
    case .record: say("welke vastlegging, als er meer zijn", "which record, when there are several")
    case .reason: say("de reden", "the reason")
    case .entry: say("regel in het journaal van de zaak", "entry in the journal of the case")
    case .date: say("de juiste datum", "the right date")
    case .undo: say("draai deze laatste stap terug", "undo this last step")
    case .from: say("dag 0", "day 0")
    case .length:
      say("14d, 6w, 3m, 1y of 10wd (werkdagen)", "14d, 6w, 3m, 1y or 10wd (working days)")
    case .source: say("waar de termijn uit volgt", "what sets the term")
    case .atw: say("of de Algemene termijnenwet geldt", "whether the Algemene termijnenwet applies")
    case .suspended:
      say("stilgestaan: uitnodiging..antwoord", "suspended: invitation..answer")
    case .batch: say("lees JSON-regels van standaardinvoer", "read JSON Lines from standard input")
    default: rest(option)
    }
  }

  private func rest(_ option: Option) -> String {
    switch option {
    case .format: say("vorm van het resultaat", "form of the result")
    case .output: say("schrijf naar dit bestand", "write to this file")
    case .profile: say("bestand met het gemeenteprofiel", "file with the municipality profile")
    case .workflow: say("bestand met de workflow", "file with the workflow")
    case .name: say("naam", "name")
    case .role: say("rol; mag vaker", "role; may be repeated")
    case .department: say("afdeling", "department")
    case .email: say("e-mailadres", "e-mail address")
    case .phone: say("telefoonnummer", "telephone number")
    case .agreement:
      say("waaronder een onderzoeker leest", "under which a researcher reads")
    case .agreedUntil:
      say("laatste dag van die afspraak", "last day of that agreement")
    case .pseudonymised:
      say(
        "voor onderzoek: zonder namen, een zaak per regel",
        "for research: without names, a case on each line")
    case .researchSet:
      say(
        "volledige set voor onderzoek, onder pseudoniemen",
        "the full set for research, under pseudonyms")
    case .anchor: say("een eerder bewaarde kop", "a head that was kept")
    case .overwrite: say("vervang een bestaand bestand", "replace an existing file")
    case .keep: say("bewaar de database hier", "keep the database here")
    case .statusCase: say("zaaknummer, voor medewerkers", "case number, for staff")
    case .end: say("beëindig de code, zonder nieuwe", "end the code, without a new one")
    case .publicReport:
      say("zonder namen en zonder vrije tekst", "without names and without free text")
    case .goal:
      say(
        "besluit, start, einde, een stand of een handeling",
        "decision, start, end, a state or an action")
    case .force:
      say(
        "ook als het journaal zichzelf niet bewijst",
        "even when the journal does not prove itself")
    case .reportCase:
      say("zaaknummer, of all voor alle zaken", "case number, or all for every case")
    case .everyCase:
      say("zaaknummer; zonder nummer alle zaken", "case number; without one every case")
    case .actionFields:
      say(
        "VELD=WAARDE; record=ID als er meer deelprocessen lopen",
        "FIELD=VALUE; record=ID when several processes are running")
    case .names: say("met de namen van mensen", "with the names of people")
    case .caseNumber: say("zaaknummer, zoals 2026-0001", "case number, such as 2026-0001")
    case .action: say("naam van de handeling", "name of the action")
    case .kind: say("soort vastlegging; zie r2c records", "kind of record; see r2c records")
    case .fields: say("VELD=WAARDE", "FIELD=VALUE")
    case .id: say("welke vastlegging", "which record")
    case .files: say("bestanden; - is standaardinvoer", "files; - is standard input")
    case .person: say("korte naam van de persoon", "short name of the person")
    case .statusCode: say("de statuscode", "the status code")
    case .ending, .includingEnded, .months, .task, .taskFields, .catalogueFile:
      catalogue(option)
    case .file, .backup, .checkFiles: say("bestand", "file")
    case .days: say("hoeveel dagen vooruit", "how many days ahead")
    default: reporting(option)
    }
  }

  private func reporting(_ option: Option) -> String {
    switch option {
    case .year: say("alleen dit jaar", "only this year")
    case .periodFrom: say("eerste dag van de periode", "first day of the period")
    case .periodUntil:
      say("laatste dag van de periode, die dag telt mee", "last day of the period, included")
    case .area: say("alleen dit gebied", "only this area")
    case .domain: say("alleen dit domein", "only this domain")
    case .cycle:
      say(
        "voor de begroting (vooruit) of het jaarverslag (terug)",
        "for the budget (ahead) or the annual report (back)")
    case .table:
      say(
        "welke tabel, bij csv; welk deelproces, bij xes",
        "which table, with csv; which process, with xes")
    case .openData:
      say(
        "alles wat gepubliceerd kan worden, in een map of .zip",
        "all that can be published, in a folder or .zip")
    case .dictionary:
      say("wat elke kolom van de tabellen betekent", "what every column of the tables means")
    case .memo:
      say(
        "memo aan het college: open punten en wat anders ging",
        "memo to the government: open items and what went otherwise")
    case .woo:
      say(
        "dossier voor een Woo-verzoek, met inventaris en lakadvies",
        "dossier for a Woo request, with inventory and advice")
    case .noteTypes:
      say(
        "bij --woo: alleen notities van deze soort; mag vaker",
        "with --woo: only notes of this type; may be repeated")
    case .redacted: say("bij --woo: het advies toegepast", "with --woo: the advice applied")
    case .freeText:
      say(
        "bij csv en json: ook vrije tekst, zonder bekende namen",
        "with csv and json: free text too, without known names")
    default: privacy(option)
    }
  }

  private func privacy(_ option: Option) -> String {
    switch option {
    case .destructionList: say("de getekende lijst", "the signed list")
    case .signedBy:
      say("wie de lijst tekende; niet uzelf", "who signed the list; not yourself")
    case .ground: say("op welke grond", "on which ground")
    case .certificate:
      say(
        "schrijf de verklaring naar .md, .html of .json",
        "write the certificate to .md, .html or .json")
    case .copyDestroyed: say("deze kopie is weg", "this copy is gone")
    case .allCopies: say("elke kopie die is gemaakt", "every copy that was made")
    case .outcome: say("alleen deze uitkomst", "only this outcome")
    case .side:
      say("van municipality of challenger", "of municipality or challenger")
    default: outgoing(option)
    }
  }

  private func catalogue(_ option: Option) -> String {
    switch option {
    case .ending:
      say(
        "alleen contracten die binnen zoveel maanden aflopen",
        "only contracts that end within this many months")
    case .includingEnded:
      say("ook taken die gestopt zijn", "tasks that have ended too")
    case .months: say("hoeveel maanden vooruit", "how many months ahead")
    case .task:
      say("naam in de catalogus, zoals groen-oost", "name in the catalogue, such as groen-oost")
    case .taskFields:
      say(
        "VELD=WAARDE: name, description, area, domain, department, budget, results, contractor, "
          + "contract-end, notice-period, extension-options, legal-basis, kind, reserved, public",
        "FIELD=VALUE: name, description, area, domain, department, budget, results, contractor, "
          + "contract-end, notice-period, extension-options, legal-basis, kind, reserved, public")
    case .catalogueFile:
      say(
        "CSV-bestand met id en name; - is standaardinvoer",
        "CSV file with id and name; - is standard input")
    default: ""
    }
  }

  func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }
}
