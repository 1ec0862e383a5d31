import Casework
import ChallengeCore
import Terms

extension LetterWords {
  /// The five questions with the answers to choose from, by when, and how to answer.
  ///
  /// > Source: tips 4 and 10; R-46: both sides get the same questions.
  var questions: [Paper.Block] {
    let words = RecordWords(language)
    let asked = RecordKind.experienceQuestions.map { words.meaning(ofField: $0, of: "experience") }
    let answers = RecordKind.experienceAnswers.map { language.quote(words.choice($0)) }
    return [
      .text(
        say(
          "Wij beantwoorden dezelfde vragen. Zo leren wij van elkaar.",
          "We answer the same questions. That way we learn from each other.")),
      .heading(2, say("Dit zijn de vragen", "These are the questions")), .items(asked),
      .text(
        say(
          "Kies bij elke vraag één antwoord: \(language.alternatives(answers)).",
          "Choose one answer for each question: \(language.alternatives(answers)).")),
      .text(
        say(
          "Wilt u er iets bij zeggen? Dat mag altijd.",
          "Would you like to add something? You always may.")),
      .heading(2, say("Hoe geeft u antwoord?", "How do you answer?")), .text(dayToAnswer),
      .text(
        say(
          "U hoeft niet te antwoorden. Uw uitdaging gaat gewoon door, ook zonder antwoord.",
          "You need not answer. Your challenge simply goes on, also without an answer.")),
    ]
  }

  private var dayToAnswer: String {
    let how = say(
      "Schrijf, mail of bel ons.", "Write to us, send an e-mail or call us.")
    guard let asked = status.questions else { return how }
    let day = language.date(asked.by >= letter.on ? asked.by : asked.until)
    return how + " "
      + say("Wij horen het graag uiterlijk \(day).", "We would like to hear by \(day).")
  }
}
