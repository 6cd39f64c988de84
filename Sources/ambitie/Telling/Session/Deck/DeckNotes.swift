import AmbitionModel

/// The notes that the facilitator reads in a window of its own.
enum DeckNotes {
  static let title = Wording(
    nl: "Laat deze dia staan bij de inloop. Zet dit venster op uw eigen scherm.",
    en: "Leave this slide on while people come in. Put this window on your own screen.")
  static let frame = Wording(
    nl: "Heet welkom. Zeg wat u aan het eind wilt hebben. Niemand krijgt vandaag een cijfer.",
    en: "Welcome everyone. Say what you want to have at the end. Nobody is graded today.")
  static let programme = Wording(
    nl: "Loop het programma langs. Zeg wanneer het klaar is. Onderaan elke dia staat waar we zijn.",
    en: "Go through the programme. Say when it ends. The foot of each slide says where we are.")
  static let stack = Wording(
    nl: "Bouw de lagen van onder naar boven op met de spatiebalk. Vraag bij elke laag om een voorbeeld.",
    en: "Build up the layers from below with the space bar. Ask for an example at each layer.")
  static let product = Wording(
    nl: "Vertel in één minuut wat het is. Noem keuzes, geen makers.",
    en: "Tell in one minute what it is. Name choices, not makers.")
  static let layer = Wording(
    nl: "Vraag eerst: wie doet dit volgens u? Toon dan pas de antwoorden. W opent de bronnen.",
    en: "First ask: who does this, do you think? Only then show the answers. W opens the sources.")
  static let roles = Wording(
    nl: "Vraag: herkent u deze rollen? Bent u ergens liever opdrachtgever, of juist deelnemer?",
    en: "Ask: do you recognise these roles? Would you rather be a client somewhere, or a participant?")
  static let ballot = Wording(
    nl: "Deel de biljetten uit. T start de tijd. Praat zelf niet.",
    en: "Hand out the ballots. T starts the time. Do not talk yourself.")
  static let tally = Wording(
    nl: "Tel per laag. De zaal ziet niets tot u op V drukt. Pijltjes kiezen de laag.",
    en: "Count layer by layer. The room sees nothing until you press V. Arrows choose the layer.")
  static let room = Wording(
    nl: "Laat de zaal eerst praten over de eigen stemmen. De spatiebalk toont wat past, en daarna wat nu is.",
    en: "Let the room talk about its own votes first. The space bar shows what fits, and then what is now.")
  static let deciding = Wording(
    nl: "Kies één laag. Klopt een antwoord niet? Schrijf dat op: dan verandert de uitkomst.",
    en: "Pick one layer. Is an answer wrong? Write that down: the outcome changes then.")
  static let differ = Wording(
    nl: "Zoek twee goede redenen die elkaar tegenspreken. Zoek geen winnaar.",
    en: "Look for two good reasons that contradict each other. Do not look for a winner.")
  static func whatIf(_ moves: Int) -> Wording {
    Wording(
      nl: """
        Verander één laag en kijk wat er gebeurt. U kunt \(moves == 1 ? "één laag" : "\(moves) lagen") tegelijk veranderen. Alle uitkomsten zijn \
        vooraf uitgerekend. Een stap is één antwoord verder in de lijst; een kleine stap telt half. Bewaar wat de zaal wil onthouden als A, B of C.
        """,
      en: """
        Change one layer and see what happens. You can change \(moves == 1 ? "one layer" : "\(moves) layers") at once. All outcomes were worked \
        out beforehand. A step is one answer further in the list; a small step counts for a half. Keep what the room wants to remember as A, B or C.
        """)
  }
  static let variants = Wording(
    nl: "Vraag per variant: wie wil dit, en wat geeft u ervoor op?",
    en: "Ask of each variant: who wants this, and what do you give up for it?")
  static let signals = Wording(
    nl: "Toon de kolommen één voor één. Vraag steeds: herkent u dit?",
    en: "Show the columns one by one. Ask each time: do you recognise this?")
  static let consequences = Wording(
    nl: "Vul samen in. Grote lijnen zijn genoeg; noem geen schijnprecieze bedragen.",
    en: "Fill in together. Broad lines are enough; name no falsely precise amounts.")
  static let matrix = Wording(
    nl: "Dit is geen ranglijst. Zoek rijen en kolommen die u verbazen.",
    en: "This is no ranking. Look for rows and columns that surprise you.")
  static let consistent = Wording(
    nl: "Tel per paar de handen: bewust of toevallig. Verschil mag, met een reden.",
    en: "Count hands for each pair: on purpose or by chance. Differences are fine, with a reason.")
  static let contrast = Wording(
    nl: "Verschil mag, met een reden. Vraag de zaal naar die reden, en schrijf haar op.",
    en: "Differences are fine, with a reason. Ask the room for that reason, and write it down.")
  static let promises = Wording(
    nl: "Lees de niveaus voor. Vraag bij elk niveau wat de zaal mist.",
    en: "Read the levels aloud. Ask at each level what the room misses.")
  static let preference = Wording(
    nl: "Tel zoals net. Dit is een eerste peiling, geen besluit.",
    en: "Count as before. This is a first poll, no decision.")
  static let kader = Wording(
    nl: "Lees elke zin voor. Eens, anders of niet? Schrijf betere woorden meteen op.",
    en: "Read each sentence aloud. Agree, adjust or not? Write better words down at once.")
  static let harvest = Wording(
    nl: "Druk op S en bewaar het bestand goed. Het is de start van de tweede sessie.",
    en: "Press S and keep the file safe. It is the start of the second session.")
}
