import Coursework

extension CalibrationSet {
  private typealias Style = SilentBugParaphrases

  // No reference: its agents keep no such log.
  static let silentBug = CalibrationSet(
    Contracts.SilentBug.self,
    alternatives: [
      "runs ten agents side by side": SideBySide.self,
      "looks for what each fault leaves behind": ByRules.self,
    ],
    paraphrases: [
      "takes a time limit for the end": [
        Style.TimeLimitEndsAside.self, Style.TimeLimitEndsRuled.self,
      ],
      "trusts errors that shrink": [
        Style.ShrinkingErrorsAside.self, Style.ShrinkingErrorsRuled.self,
      ],
      "trusts returns that rise": [
        Style.RisingReturnsAside.self, Style.RisingReturnsRuled.self,
      ],
      "looks at the first episode only": [
        Style.FirstEpisodeAside.self, Style.FirstEpisodeRuled.self,
      ],
      "decides at the first difference": [
        Style.FirstDifferenceAside.self, Style.FirstDifferenceRuled.self,
      ],
      "counts steps from the beginning of their episode": [
        Style.WithinEpisodeAside.self, Style.WithinEpisodeRuled.self,
      ],
      "counts steps from 1": [
        Style.FromOneAside.self, Style.FromOneRuled.self,
      ],
      "calls a stale target an unwritten table": [
        Style.StaleIsUnwrittenAside.self, Style.StaleIsUnwrittenRuled.self,
      ],
      "takes exploration that goes on for one that never decays": [
        Style.StillExploringAside.self, Style.StillExploringRuled.self,
      ],
      "takes exploration at its floor for one that decays too fast": [
        Style.AtFloorAside.self, Style.AtFloorRuled.self,
      ],
      "believes that a terminal row is 0": [
        Style.TerminalRowIsZeroAside.self, Style.TerminalRowIsZeroRuled.self,
      ],
      "takes the next estimates for granted": [
        Style.NextForGrantedAside.self, Style.NextForGrantedRuled.self,
      ],
      "checks every line by itself": [
        Style.LineByLineAside.self, Style.LineByLineRuled.self,
      ],
      "does not look at epsilon": [
        Style.IgnoresEpsilonAside.self, Style.IgnoresEpsilonRuled.self,
      ],
    ])

  private enum SideBySide: AgentsSideBySide {}

  private enum ByRules: RulesForLogs {}
}
