/// The smallest files that show the whole language; tests break them one mistake at a time.
enum SmallFile {
  static let workflow = """
    workflow: proef
    version: 1
    title: { nl: Proef, en: Trial }
    terms:
      antwoordtermijn:
        label: { nl: antwoordtermijn, en: answer term }
        owed-by: municipality
        length: 6w
        source: intern
        from: request.received
        warn: 7
    states:
      open:
        label: { nl: Open, en: Open }
        phase: aanbod
        resident: { nl: "Antwoord op {date:antwoordtermijn}.", en: "On {date:antwoordtermijn}." }
        moves:
          - by: municipality
            what: { nl: antwoorden, en: answer }
            term: antwoordtermijn
        entry: [start antwoordtermijn]
        exit: [stop antwoordtermijn]
        on:
          rond-af:
            to: klaar
            require: [challenger-known, ending-explained]
          lapse.antwoordtermijn: { to: klaar }
      klaar:
        label: { nl: Klaar, en: Done }
        resident: { nl: Klaar., en: Done. }
        end: true
    actions:
      rond-af:
        label: { nl: Afronden, en: Complete }
        explains: { nl: Het is klaar., en: It is done. }
        by: [process-manager]
        records: [{ kind: ending, set: { outcome: explored } }]
        final: true
      lever:
        label: { nl: Leveren, en: Deliver }
        explains: { nl: Geleverd., en: Delivered. }
        by: [line-adviser]
        process: information-delivery
        fills: [delivered]
    processes:
      information-delivery:
        title: { nl: Levering, en: Delivery }
        states:
          gevraagd:
            label: { nl: Gevraagd, en: Asked }
            on: { lever: { to: geleverd, require: ["filled:delivered"] } }
          geleverd: { label: { nl: Geleverd, en: Delivered }, end: true }
    """

  static let profile = """
    profile: proefdorp
    version: 2
    municipality: Gemeente Proefdorp
    purpose: { nl: Samen., en: Together. }
    definition: { nl: Een vraag., en: A question. }
    may-challenge:
      bewoners: { nl: bewoners, en: residents }
    excluded-tasks:
      burgerzaken: { nl: paspoorten, en: passports }
    required-elements:
      taak: { nl: welke taak, en: which task }
    criteria:
      kosten: { value: economic, nl: wat het kost, en: what it costs }
    refusal-grounds:
      kosten-hoger: { nl: het kost meer, en: it costs more }
    referral-routes:
      subsidie: { nl: een subsidie, en: a grant }
    decision-term: { length: 8w, source: verordening, article: art. 7 }
    competent-organ: college
    decision-character: beschikking
    remedy: { nl: Maak bezwaar., en: Object. }
    legal-form-needed-at: takeover
    coproduction-counts: no
    general-contact: { nl: het loket, en: the desk }
    when-late: { nl: Bel ons., en: Call us. }
    """

  /// The small profile with every key that may be left out.
  static let fullProfile = """
    profile: proefdorp
    version: 2
    municipality: Gemeente Proefdorp
    purpose: { nl: Samen., en: Together. }
    definition: { nl: Een vraag., en: A question. }
    may-challenge:
      bewoners: { types: [resident], nl: bewoners, en: residents }
    excluded-tasks:
      burgerzaken: { nl: paspoorten, en: passports }
    required-elements:
      taak: { nl: welke taak, en: which task }
    criteria:
      kosten: { value: economic, nl: wat het kost, en: what it costs }
    refusal-grounds:
      kosten-hoger: { about: costs, nl: het kost meer, en: it costs more }
    referral-routes:
      subsidie: { nl: een subsidie, en: a grant }
    decision-term: { length: 26w, complex: 52w, source: verordening, article: art. 7 }
    competent-organ: { usual: college, delegated: burgemeester }
    decision-character: beschikking
    remedy: { nl: Maak bezwaar., en: Object. }
    legal-form-needed-at: takeover
    coproduction-counts: no
    general-contact: { nl: het loket, en: the desk }
    when-late: { nl: Bel ons., en: Call us. }
    hard-core: [tasks, risks]
    own-pot: no
    contact-person-may-be-process-manager: no
    argue-each-ground: yes
    light-route: { up-to: 3000, leaves-out: [advice-complete] }
    thresholds:
      diensten: { amount: 221000, instruments: [commission], market: services, from: 2024-01-01, until: 2025-12-31, source: EU, owner: Inkoop, nl: aanbesteden, en: tendering }
    de-minimis: { amount: 300000, general-interest-amount: 750000, source: EU, owner: Subsidies }
    alerts: { contract-end-months: [12, 24], renewal-months: [6], stuck-after-days: 30, question-moments: [after-start, at-end], question-days: 14 }
    publication: { organisation-names: yes, decisions: no }
    open-data: { address: "https://data.voorbeeld.example/", publisher: "https://register.example/gm0", territory: "https://register.example/gm0", contact: data@voorbeeld.example, since: 2026-01-01, licence: cc-by, ocid-prefix: ocds-abc123, grant-prefix: 360G-klein, organisation: NL-KVK-00000000 }
    """

  static let history = """
    history: Een proef
    people:
      - { id: pm, role: process-manager, name: P. Manager }
      - { id: groep, roles: [challenger], name: De groep }
    steps:
      - on: 2026-03-02
        by: groep
        new: { title: Een plantsoen }
      - by: pm
        add: task
        id: taak
        with: { description: Maaien, reserved: no }
      - on: 2026-03-04
        by: pm
        for: groep
        basis: brief van 4 maart
        do: dien-in
        refused: [legal-form-missing]
      - tick: 2026-04-01
      - expect: { phase: vooroverleg, move: [challenger, municipality] }
    """
}
