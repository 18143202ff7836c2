using System.Collections.Frozen;
using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Types.Python;

/// <summary>The Python types of columns: of JSON as <c>json.loads</c> returns it, or of what psycopg 3 returns.</summary>
internal sealed class PythonTypes(GenerationInput input, PythonNames names, TypeOverrides overrides, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private static readonly FrozenDictionary<string, string> Json = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["boolean"] = "bool",
        ["smallint"] = "int",
        ["integer"] = "int",
        ["bigint"] = "int",
        ["real"] = "float",
        ["double precision"] = "float",
        ["json"] = "dict[str, Any]",
        ["jsonb"] = "dict[str, Any]",
        ["hstore"] = "dict[str, str | None]",
        ["geometry"] = "dict[str, Any]",
        ["int2vector"] = "list[int]",
        ["oidvector"] = "list[str]",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary><see href="https://www.psycopg.org/psycopg3/docs/basic/adapt.html"/></summary>
    private static readonly FrozenDictionary<string, string> Psycopg = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["boolean"] = "bool",
        ["smallint"] = "int",
        ["integer"] = "int",
        ["bigint"] = "int",
        ["oid"] = "int",
        ["real"] = "float",
        ["double precision"] = "float",
        ["numeric"] = "decimal.Decimal",
        ["bytea"] = "bytes",
        ["json"] = "dict[str, Any]",
        ["jsonb"] = "dict[str, Any]",
        ["uuid"] = "uuid.UUID",
        ["date"] = "datetime.date",
        ["time without time zone"] = "datetime.time",
        ["time with time zone"] = "datetime.time",
        ["timestamp without time zone"] = "datetime.datetime",
        ["timestamp with time zone"] = "datetime.datetime",
        ["interval"] = "datetime.timedelta",
        ["inet"] = "ipaddress.IPv4Interface | ipaddress.IPv6Interface | ipaddress.IPv4Address | ipaddress.IPv6Address",
        ["cidr"] = "ipaddress.IPv4Network | ipaddress.IPv6Network",
        ["int4range"] = "Range[int]",
        ["int8range"] = "Range[int]",
        ["numrange"] = "Range[decimal.Decimal]",
        ["daterange"] = "Range[datetime.date]",
        ["tsrange"] = "Range[datetime.datetime]",
        ["tstzrange"] = "Range[datetime.datetime]",
        ["int4multirange"] = "Multirange[int]",
        ["int8multirange"] = "Multirange[int]",
        ["nummultirange"] = "Multirange[decimal.Decimal]",
        ["datemultirange"] = "Multirange[datetime.date]",
        ["tsmultirange"] = "Multirange[datetime.datetime]",
        ["tstzmultirange"] = "Multirange[datetime.datetime]",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Word, string Import)[] Modules =
    [
        ("datetime.", "import datetime"),
        ("decimal.", "import decimal"),
        ("ipaddress.", "import ipaddress"),
        ("uuid.", "import uuid"),
        ("Multirange[", "from psycopg.types.multirange import Multirange"),
        ("Range[", "from psycopg.types.range import Range"),
    ];

    private readonly PythonSettings _settings = input.Configuration.Python;
    private readonly SortedSet<string> _imports = new(StringComparer.Ordinal);

    /// <summary>The import statements that the types of this run need.</summary>
    public IEnumerable<string> Imports => _imports;

    /// <summary>Why a text cannot be a type.</summary>
    public static string? Fault(string text) => text.Any(char.IsControl) ? "write it on one line." : TypeScript.TypeScriptTypes.Fault(text);

    /// <summary>The type of a column, with None where it is nullable.</summary>
    public string Of(TypedColumn column)
    {
        if (column.Shape.Base is LeafShape leaf && overrides.Find(column) is null && JsonSchema.JsonLeaves.IsUnknown(leaf))
            diagnostics.Add(Diagnostic.Create(TypesDiagnostics.TypeAsText, input.Positions.Locate(column.Path, "type"), column.Path, column.Type, "which has no Python type of its own", "python"));
        return Nullable(overrides.Find(column) ?? Of(column.Shape), column.Nullable);
    }

    public static string Nullable(string type, bool nullable) => nullable ? type + " | None" : type;

    public string Of(TypeShape shape)
    {
        return shape switch
        {
            DomainShape domain => Of(domain.Of),
            // psycopg returns what is not registered as text.
            EnumShape or CompositeShape or RowShape or RangeShape when _settings.Driver => "str",
            EnumShape type => names.Of(type.Name),
            CompositeShape type => names.Of(type.Name),
            RowShape type => names.OfValue(type.Name),
            RangeShape => "str",
            ArrayShape array => OfArray(array),
            LeafShape leaf => OfLeaf(leaf),
            _ => throw new InvalidOperationException($"{shape.GetType().Name} has no Python type."),
        };
    }

    private string OfArray(ArrayShape array)
    {
        if (_settings.Driver && array.Element is not LeafShape { Schema: null }) return "str";
        var type = Nullable(Of(array.Element), _settings.NullableElements);
        for (var i = 0; i < array.Dimensions; i++) type = $"list[{type}]";
        return type;
    }

    private string OfLeaf(LeafShape leaf)
    {
        var type = leaf is { Schema: null, Name: "numeric" } && !_settings.Driver
            ? _settings.Numeric == "Decimal" ? "decimal.Decimal" : _settings.Numeric
            : (_settings.Driver ? Psycopg : Json).GetValueOrDefault(leaf.Name, "str");
        foreach (var (word, import) in Modules)
        {
            if (type.Contains(word, StringComparison.Ordinal) && !(word == "Range[" && type.StartsWith("Multirange", StringComparison.Ordinal))) _imports.Add(import);
        }
        return type;
    }
}
