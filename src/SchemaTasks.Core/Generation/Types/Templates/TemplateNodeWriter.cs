using SchemaTasks.Manifest.Printing;
using SchemaTasks.Manifest.Yaml;
using SchemaTasks.Model;
using Scriban.Runtime;

namespace SchemaTasks.Generation.Types.Templates;

/// <summary>The manifest's printer, writing what templates read instead of YAML: the same keys in the same order.</summary>
internal sealed class TemplateNodeWriter : INodeWriter
{
    private readonly Stack<object> _open = new();
    private string _key = "";

    private TemplateNode Root { get; set; } = [];

    public static TemplateNode Of(DatabaseSchema schema)
    {
        var writer = new TemplateNodeWriter();
        DatabasePrinter.Print(writer, schema);
        return writer.Root;
    }

    public void BeginMapping() => Begin(new TemplateNode());

    public void EndMapping()
    {
        var node = (TemplateNode)_open.Pop();
        if (_open.Count == 0) Root = node;
    }

    public void Key(string key) => _key = key;

    public void BeginSequence() => Begin(new ScriptArray());

    public void EndSequence() => _open.Pop();

    public void Text(string value) => Add(value);

    public void Texts(ReadOnlySpan<string> values) => Add(new ScriptArray(values.ToArray()));

    public void Integer(long value) => Add(value);

    public void Number(double value) => Add(value);

    public void Flag(bool value) => Add(value);

    private void Begin(object node)
    {
        if (_open.Count > 0) Add(node);
        _open.Push(node);
    }

    private void Add(object value)
    {
        if (_open.Peek() is ScriptArray list) list.Add(value);
        else ((TemplateNode)_open.Peek())[_key] = value;
    }
}
