using System.Globalization;
using System.Text.RegularExpressions;

namespace SchemaTasks.Generation.Documentation.Html;

/// <summary>
/// The contrast of the page's colours by WCAG's formula (<see href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"/>): checkers in a browser do not
/// compute it for text in SVG.
/// </summary>
public sealed partial class HtmlContrastTests
{
    private const double Text = 4.5, Graphics = 3;

    private static readonly Dictionary<string, (string Light, string Dark)> Colors =
        Definition().Matches(HtmlAssets.Style).ToDictionary(match => match.Groups[1].Value, match => (match.Groups[2].Value, match.Groups[3].Value), StringComparer.Ordinal);

    /// <summary>Each text and everything that it is on.</summary>
    public static TheoryData<string, string> Texts => new()
    {
        { "text", "bg" }, { "text", "side" }, { "text", "box" }, { "text", "hover" }, { "text", "code" }, { "text", "stage" },
        { "soft", "bg" }, { "soft", "side" }, { "soft", "box" }, { "soft", "hover" }, { "soft", "stage" },
        { "link", "bg" }, { "link", "side" }, { "bg", "link" }, { "tag", "bg" }, { "tag", "box" },
        { "bad", "bg" }, { "warn", "bg" }, { "note", "bg" },
    };

    [Theory, MemberData(nameof(Texts))]
    public void Text_is_legible_light_and_dark(string text, string background)
    {
        Assert.True(Contrast(Colors[text].Light, Colors[background].Light) >= Text, $"light: {Contrast(Colors[text].Light, Colors[background].Light):0.00}");
        Assert.True(Contrast(Colors[text].Dark, Colors[background].Dark) >= Text, $"dark: {Contrast(Colors[text].Dark, Colors[background].Dark):0.00}");
    }

    [Fact]
    public void Links_and_bands_differ_from_what_they_are_on()
    {
        var graphics = Enumerable.Range(0, HtmlPalette.Size).Select(index => $"p{index}").SelectMany(color => new[] { (color, "box"), (color, "side") }).Append(("edge", "stage")).Append(("link", "stage"));

        Assert.All(graphics, pair =>
        {
            Assert.True(Contrast(Colors[pair.Item1].Light, Colors[pair.Item2].Light) >= Graphics, $"{pair} light: {Contrast(Colors[pair.Item1].Light, Colors[pair.Item2].Light):0.00}");
            Assert.True(Contrast(Colors[pair.Item1].Dark, Colors[pair.Item2].Dark) >= Graphics, $"{pair} dark: {Contrast(Colors[pair.Item1].Dark, Colors[pair.Item2].Dark):0.00}");
        });
    }

    [Fact]
    public void Every_colour_is_one_of_the_palette() => Assert.Equal(HtmlPalette.Size, Colors.Keys.Count(name => name[0] == 'p' && char.IsAsciiDigit(name[^1])));

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string color) =>
        (0.2126 * Channel(color, 0)) + (0.7152 * Channel(color, 1)) + (0.0722 * Channel(color, 2));

    private static double Channel(string color, int index)
    {
        var value = int.Parse(color.AsSpan(1 + (index * 2), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"--(\w+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);")]
    private static partial Regex Definition();
}
