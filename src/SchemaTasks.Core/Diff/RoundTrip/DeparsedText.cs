namespace SchemaTasks.Diff.RoundTrip;

/// <summary>
/// Text that the server printed is compared as printed. Printing is no fixed point, though: what is made from the printed text may print
/// differently, so a schema that was dumped and restored, or scripted and replayed, differs from its original in text alone.
/// Each such case is one narrow, named normalisation; DeparsedTextServerTests looks for them on a real server.
/// </summary>
internal static class DeparsedText
{
    /// <summary>Whether two texts are the same expression as the deparser prints it before and after a round trip.</summary>
    public static bool AreSame(string expected, string actual) => expected == actual || Normalise(expected) == Normalise(actual);

    private static string Normalise(string text) => NamedLiterals.Normalise(ExtractedFields.Normalise(LeftNestedChains.Normalise(ArrayElementCasts.Normalise(text))));
}
