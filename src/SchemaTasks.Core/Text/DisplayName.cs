using System.Text.RegularExpressions;
using SchemaTasks.Model;

namespace SchemaTasks.Text;

/// <summary>Names as reports show them: bare when they are plain, in double quotes when their end would be in doubt.</summary>
internal static partial class DisplayName
{
    public static string Of(string name) => Plain().IsMatch(name) ? name : SqlIdentifier.Quote(name);

    public static string Of(QualifiedName name) => $"{Of(name.Schema)}.{Of(name.Name)}";

    public static string Of(ColumnReference column) => $"{Of(column.Schema)}.{Of(column.Table)}.{Of(column.Column)}";

    public static string OfSetting(string setting) => setting.AsSpan().IndexOfAny(',', '"') < 0 ? setting : SqlIdentifier.Quote(setting);

    [GeneratedRegex(@"^[\p{Ll}\p{Lo}_][\p{Ll}\p{Lo}\p{Nd}_$]*\z")]
    private static partial Regex Plain();
}
