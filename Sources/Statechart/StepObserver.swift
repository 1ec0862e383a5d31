/// Hears, while a step is being made, what happens in it.
///
/// The calls come in execution order; every method does nothing unless it is written.
public protocol StepObserver {
  /// A microstep begins that answers an event, or no event.
  mutating func begin(_ event: EventID?)
  /// A state is being left; its exit actions follow.
  mutating func exit(_ state: StateID)
  /// A transition is taken; its actions follow.
  mutating func take(_ transition: TransitionID)
  /// A state is being entered; its entry actions follow.
  mutating func enter(_ state: StateID)
  /// An action is due; see ``Chart/action(_:)``.
  mutating func perform(_ action: ActionID)
}

extension StepObserver {
  public mutating func begin(_ event: EventID?) {}
  public mutating func exit(_ state: StateID) {}
  public mutating func take(_ transition: TransitionID) {}
  public mutating func enter(_ state: StateID) {}
  public mutating func perform(_ action: ActionID) {}
}
