using System.Buffers;

namespace SchemaTasks.Manifest.Reading;

/// <summary>What a plain scalar is by YAML 1.2's core schema (<see href="https://yaml.org/spec/1.2.2/#103-core-schema"/>).</summary>
internal static class CoreSchema
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Whether it is null, a boolean or a number.</summary>
    public static bool IsNotText(ReadOnlySpan<char> scalar)
    {
        if (scalar.IsEmpty) return true;
        return scalar[0] switch
        {
            '~' or 'n' or 'N' or 't' or 'T' or 'f' or 'F' => scalar is "~" or "null" or "Null" or "NULL" or "true" or "True" or "TRUE" or "false" or "False" or "FALSE",
            (>= '0' and <= '9') or '+' or '-' or '.' => IsNumber(scalar),
            _ => false,
        };
    }

    private static bool IsNumber(ReadOnlySpan<char> scalar)
    {
        if (scalar is ".nan" or ".NaN" or ".NAN") return true;
        if (scalar.StartsWith("0o")) return scalar.Length > 2 && !scalar[2..].ContainsAnyExceptInRange('0', '7');
        if (scalar.StartsWith("0x")) return scalar.Length > 2 && !scalar[2..].ContainsAnyExcept(HexDigits);

        var rest = scalar[0] is '+' or '-' ? scalar[1..] : scalar;
        if (rest is ".inf" or ".Inf" or ".INF") return true;
        var whole = Digits(ref rest);
        var fraction = 0;
        if (!rest.IsEmpty && rest[0] == '.')
        {
            rest = rest[1..];
            fraction = Digits(ref rest);
        }
        if (whole + fraction == 0) return false;
        if (rest.IsEmpty) return true;
        if (rest[0] is not ('e' or 'E')) return false;
        rest = rest[1..];
        if (!rest.IsEmpty && rest[0] is '+' or '-') rest = rest[1..];
        return Digits(ref rest) > 0 && rest.IsEmpty;
    }

    private static int Digits(ref ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExceptInRange('0', '9');
        if (count < 0) count = text.Length;
        text = text[count..];
        return count;
    }
}
