namespace SchemaTasks.Generation.Documentation.Html;

/// <summary>The colours of schemas: <c>--p0</c>, <c>--p1</c> … of <c>page.css</c>. They are of bands and dots; no text is on them.</summary>
internal static class HtmlPalette
{
    /// <summary>How many there are; more schemas begin again.</summary>
    public const int Size = 12;
}
