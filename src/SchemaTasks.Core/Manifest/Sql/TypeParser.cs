using System.Globalization;
using System.Text;
using SchemaTasks.Text;

namespace SchemaTasks.Manifest.Sql;

/// <summary>Reads one type of PostgreSQL's own as its grammar does.</summary>
internal sealed class TypeParser
{
    /// <summary>Digits of fractional seconds; the server reduces more to this.</summary>
    private const int MostPrecision = 6;

    /// <summary>Bits of a <c>real</c>'s significand: <c>float(24)</c> is one, <c>float(25)</c> is a <c>double precision</c>.</summary>
    private const int RealBits = 24;

    private const int DoubleBits = 53;

    private static readonly string[] IntervalUnits = ["year", "month", "day", "hour", "minute", "second"];

    private readonly List<SqlLexeme> _lexemes;
    private readonly bool _hasModifier;
    private int _at;

    private TypeParser(string text, bool hasModifier) => (_lexemes, _hasModifier) = (SqlLexemes.Of(text), hasModifier);

    /// <returns><see langword="null"/> when the text is none of them.</returns>
    public static string? Parse(string text, bool hasModifier)
    {
        var parser = new TypeParser(text, hasModifier);
        var type = parser.Simple();
        if (type is null) return null;
        var brackets = parser.Brackets();
        return parser._at != parser._lexemes.Count ? null : type + brackets;
    }

    private string? Simple()
    {
        if (Word("pg_catalog"))
        {
            if (!Take(".") || _at >= _lexemes.Count || !_lexemes[_at].IsName) return null;
            return Generic(_lexemes[_at++].Text, isQualified: true);
        }
        if (_at >= _lexemes.Count || _lexemes[_at].Kind != SqlTokenKind.Word) return null;
        var word = _lexemes[_at++].Text;
        return word switch
        {
            "int" or "integer" => "integer",
            "smallint" => "smallint",
            "bigint" => "bigint",
            "real" => "real",
            "boolean" => "boolean",
            "float" => Float(),
            "double" => Word("precision") ? "double precision" : null,
            "decimal" or "dec" or "numeric" => Numeric(),
            "national" => Word("character") || Word("char") ? Character() : null,
            "character" or "char" or "nchar" => Character(),
            "bit" => Word("varying") ? Modified("bit varying") : Sized("bit"),
            "time" or "timestamp" => Time(word),
            "interval" => Interval(),
            _ => Generic(word, isQualified: false),
        };
    }

    /// <summary>A type by its name in the catalog, with an underscore before it for an array of it.</summary>
    private string? Generic(string name, bool isQualified)
    {
        if (name is ['_', .. var element] && BuiltInTypes.Has(element)) return Generic(element, isQualified: true) is { } type && !type.EndsWith(']') ? type + "[]" : null;
        if (!BuiltInTypes.Has(name)) return null;
        return name switch
        {
            "varchar" => Modified("character varying"),
            "varbit" => Modified("bit varying"),
            "bpchar" => List() is { } size ? Kept($"character({size})", "character") : _hasModifier ? "bpchar" : "character",
            "numeric" => Numeric(),
            // In quotes, or with its schema: a type of one byte; without them the grammar takes it for character.
            "char" when isQualified => "\"char\"",
            "bit" when isQualified => List() is { } bits ? Kept($"bit({bits})", "bit") : _hasModifier ? "\"bit\"" : "bit",
            "timestamp" or "time" => Precise(name, "without"),
            "timestamptz" or "timetz" => Precise(name[..^2], "with"),
            "interval" => Interval(),
            _ => BuiltInTypes.Print(name),
        };
    }

    private string? Float()
    {
        if (List() is not { } bits) return "double precision";
        return !int.TryParse(bits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > DoubleBits ? null : count <= RealBits ? "real" : "double precision";
    }

    private string Numeric() => List() is { } list ? Kept($"numeric({(list.Contains(',', StringComparison.Ordinal) ? list : list + ",0")})", "numeric") : "numeric";

    private string Character() => Word("varying") ? Modified("character varying") : Sized("character");

    /// <summary>A type that is of one character or bit when nothing else is said.</summary>
    private string Sized(string type) => Kept($"{type}({List() ?? "1"})", type);

    private string Modified(string type) => List() is { } list ? Kept($"{type}({list})", type) : type;

    private string? Time(string type)
    {
        var precision = List();
        var zone = Word("with") ? "with" : "without";
        if (zone == "with" || Word("without"))
        {
            if (!Word("time") || !Word("zone")) return null;
        }
        return Precise(type, zone, precision);
    }

    private string Precise(string type, string zone) => Precise(type, zone, List());

    private string Precise(string type, string zone, string? precision) => $"{type}{Precision(precision)} {zone} time zone";

    private string? Interval()
    {
        if (List() is { } precision) return "interval" + Precision(precision);
        if (Unit() is not { } from) return "interval";
        var fields = Word("to") ? Unit() is { } to ? $"{from} to {to}" : null : from;
        if (fields is null) return null;
        var digits = fields.EndsWith("second", StringComparison.Ordinal) ? Precision(List()) : "";
        return _hasModifier ? $"interval {fields}{digits}" : "interval";
    }

    private string Precision(string? digits) =>
        digits is null || !_hasModifier ? "" : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? $"({Math.Min(count, MostPrecision)})" : $"({digits})";

    private string? Unit() => _at < _lexemes.Count && Array.IndexOf(IntervalUnits, _lexemes[_at].Text) >= 0 ? _lexemes[_at++].Text : null;

    private string Kept(string withModifier, string without) => _hasModifier ? withModifier : without;

    /// <summary>The brackets of an array: PostgreSQL keeps neither sizes nor the number of dimensions.</summary>
    private string Brackets()
    {
        var isArray = Word("array");
        while (Take("["))
        {
            if (_at < _lexemes.Count && _lexemes[_at].Kind == SqlTokenKind.Number) _at++;
            if (!Take("]")) break;
            isArray = true;
        }
        return isArray ? "[]" : "";
    }

    /// <summary>What is in the parentheses that follow, without blanks; <see langword="null"/> when none do.</summary>
    private string? List()
    {
        if (_at >= _lexemes.Count || _lexemes[_at].Kind != SqlTokenKind.OpenParenthesis) return null;
        var start = _at;
        var list = new StringBuilder();
        for (_at++; _at < _lexemes.Count; _at++)
        {
            if (_lexemes[_at].Kind == SqlTokenKind.CloseParenthesis)
            {
                _at++;
                return list.ToString();
            }
            list.Append(_lexemes[_at].Text);
        }
        _at = start;
        return null;
    }

    private bool Word(string word)
    {
        if (_at >= _lexemes.Count || !_lexemes[_at].IsKeyword(word)) return false;
        _at++;
        return true;
    }

    private bool Take(string punctuation)
    {
        if (_at >= _lexemes.Count || !_lexemes[_at].Is(punctuation)) return false;
        _at++;
        return true;
    }
}
