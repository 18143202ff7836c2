namespace SchemaTasks.Conformance.Laws;

/// <summary>Which of the cases are tried.</summary>
/// <param name="AllSince">All that need this major version or a later one.</param>
/// <param name="Every">Of the others one in so many.</param>
internal sealed record LawPart(int AllSince, int Every)
{
    public static LawPart Whole { get; } = new(0, 1);
}
