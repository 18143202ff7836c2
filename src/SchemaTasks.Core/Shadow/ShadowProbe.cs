namespace SchemaTasks.Shadow;

/// <summary>A way to a shadow server that was tried, and why it did not serve.</summary>
/// <param name="Provider">As <c>SchemaShadow</c> spells it.</param>
/// <param name="Reason">One sentence or more, without secrets.</param>
internal sealed record ShadowProbe(string Provider, string Reason)
{
    public override string ToString() => $"{Provider}: {Reason}";
}
