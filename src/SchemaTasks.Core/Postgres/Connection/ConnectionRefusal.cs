namespace SchemaTasks.Postgres;

/// <summary>One thing that is said instead of taking a connection.</summary>
/// <param name="Sender">Who says it.</param>
/// <param name="States">The error codes that it comes with, separated by blanks; empty for any.</param>
/// <param name="Text">A part of the message, without regard to case, or parts between <c>*</c>; empty for any.</param>
/// <param name="Kind">What it means.</param>
internal sealed record ConnectionRefusal(string Sender, string States, string Text, RefusalKind Kind)
{
    /// <summary>Whether it can pass by itself: then it is waited for.</summary>
    public bool Passes => Kind is RefusalKind.Asleep or RefusalKind.Starting or RefusalKind.FailingOver or RefusalKind.TooManyConnections;

    public bool Matches(string state, string message) =>
        (States.Length == 0 || States.Split(' ').Contains(state, StringComparer.Ordinal)) && Text.Split('*').All(part => message.Contains(part, StringComparison.OrdinalIgnoreCase));
}
