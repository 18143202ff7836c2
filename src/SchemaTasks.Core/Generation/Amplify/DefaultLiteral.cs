using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SchemaTasks.Generation.Amplify;

/// <summary>Literals out of default expressions as the server prints them: <c>0</c>, <c>'manager'::people.seniority</c>, <c>'-1'::integer</c>.</summary>
internal static partial class DefaultLiteral
{
    /// <summary>The literal's text; <see langword="null"/> when the expression is none (a function call, an operator …) or is NULL.</summary>
    public static string? Read(string expression)
    {
        var match = Literal().Match(expression);
        if (!match.Success) return null;
        if (match.Groups["text"].Success) return match.Groups["text"].Value.Replace("''", "'", StringComparison.Ordinal);
        return match.Groups["bare"].Value;
    }

    public static bool IsNull(string expression) => Null().IsMatch(expression);

    /// <summary>The text as Amplify's <c>@default</c> takes it for a scalar; <see langword="null"/> when it does not.</summary>
    public static string? ForScalar(string scalar, string text) => scalar switch
    {
        "Int" => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null,
        "Float" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number.ToString("0.#################", CultureInfo.InvariantCulture)
            : null,
        "Boolean" => text is "true" or "false" ? text : null,
        "AWSDate" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null,
        "AWSJSON" => IsJson(text) ? Plain(text) : null,
        "String" or "ID" => Plain(text),
        _ => null,
    };

    /// <summary>The resolver template that Amplify writes the value into would read these signs as its own.</summary>
    private static string? Plain(string text) => text.Any(c => c is '"' or '$' or '#' or '\\' || char.IsControl(c)) ? null : text;

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex("""^\(*(?:'(?<text>(?:[^']|'')*)'|(?<bare>-?[0-9]+(?:\.[0-9]+)?|true|false))\)*(?:::[^'()]+(?:\([0-9, ]+\)[^'()]*)?)*\)*$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Literal();

    [GeneratedRegex("^\\(*NULL(::|\\)|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Null();
}
