using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Manifest.Sql;

namespace SchemaTasks.Manifest.Reading;

/// <summary>What reading one manifest gathers besides the model.</summary>
internal sealed class ReadingContext(string file)
{
    private readonly Stack<MappingNode> _idle = new();
    private readonly HashSet<string>[] _sound = [.. Enum.GetValues<SqlTextKind>().Select(_ => new HashSet<string>(ReferenceEqualityComparer.Instance))];
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);

    public string File => file;

    public ImmutableArray<Diagnostic>.Builder Faults { get; } = ImmutableArray.CreateBuilder<Diagnostic>();

    public SourceMapBuilder Positions { get; } = new();

    public StringPool Strings { get; } = new();

    public void Fault(int line, int column, DiagnosticDescriptor descriptor, params object?[] arguments) =>
        Faults.Add(Diagnostic.Create(descriptor, new SourceLocation(file, line, column), arguments));

    /// <summary>As <see cref="SqlTextRules.FaultOf(SqlTextKind, string)"/>; texts that come again and again are looked at once.</summary>
    public string? SqlFaultOf(SqlTextKind kind, string text)
    {
        var sound = _sound[(int)kind];
        if (sound.Contains(text)) return null;
        if (SqlTextRules.FaultOf(kind, text) is { } fault) return fault;
        if (StringPool.MayPool(text)) sound.Add(text);
        return null;
    }

    /// <summary>As <see cref="TypeSpelling.Canonical"/>; the types of a manifest are few.</summary>
    public string TypeOf(string text)
    {
        if (_types.TryGetValue(text, out var known)) return known;
        var type = Strings.Get(TypeSpelling.Canonical(text));
        _types.Add(text, type);
        return type;
    }

    /// <summary>A mapping to read from; <see cref="MappingNode.Close"/> gives it back.</summary>
    public MappingNode Open(NodeTape tape, int index, string what)
    {
        var node = _idle.TryPop(out var idle) ? idle : new MappingNode(this);
        node.Begin(tape, index, what);
        return node;
    }

    public void Return(MappingNode node) => _idle.Push(node);
}
