using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Manifest.Yaml;

namespace SchemaTasks.Manifest.Reading;

/// <summary>Reads mappings whose long lists are taken item by item, and the items.</summary>
internal sealed class ManifestStream(ITokenSource source, ReadingContext context)
{
    private readonly NodeTape _item = new();

    public ReadingContext Context => context;

    public YamlToken Read() => source.Read();

    /// <summary>
    /// Reads a mapping to its end. The handlers take the items of their lists on the way; the mapping that comes back holds the rest, and
    /// knows where the lists began.
    /// </summary>
    public MappingNode ReadMapping(YamlToken start, string what, params ReadOnlySpan<ListHandler> lists)
    {
        var tape = new NodeTape();
        tape.BeginMapping(start);
        for (var key = source.Read(); key.Kind is not (YamlTokenKind.End or YamlTokenKind.EndOfDocument); key = source.Read())
        {
            tape.Add(key, source);
            var value = source.Read();
            if (value.Kind == YamlTokenKind.EndOfDocument) break;
            if (value.Kind == YamlTokenKind.SequenceStart && Find(lists, key) is { } list) ReadItems(tape, value, list);
            else tape.Add(value, source);
        }
        tape.EndMapping();
        return context.Open(tape, 0, what);
    }

    /// <summary>A handler that makes an object of each item.</summary>
    public ListHandler List<T>(string key, string what, ImmutableArray<T>.Builder items, Func<MappingNode, T> read) => new(key, what, first =>
    {
        _item.Clear();
        _item.Add(first, source);
        items.Add(read(context.Open(_item, 0, what)));
    });

    private void ReadItems(NodeTape tape, YamlToken start, ListHandler list)
    {
        tape.AddEmptyList(start);
        for (var item = source.Read(); item.Kind is not (YamlTokenKind.End or YamlTokenKind.EndOfDocument); item = source.Read())
        {
            if (item.Kind == YamlTokenKind.MappingStart)
            {
                list.Take(item);
                continue;
            }
            context.Fault(item.Line, item.Column, ManifestDiagnostics.WrongValue, list.Key, $"a list of mappings, each of them {list.What}");
            _item.Clear();
            _item.Add(item, source);
        }
    }

    private static ListHandler? Find(ReadOnlySpan<ListHandler> lists, YamlToken key)
    {
        if (key.Kind != YamlTokenKind.Scalar) return null;
        foreach (var list in lists)
        {
            if (key.Text.SequenceEqual(list.Key)) return list;
        }
        return null;
    }
}
