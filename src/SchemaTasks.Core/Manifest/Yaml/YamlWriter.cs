using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace SchemaTasks.Manifest.Yaml;

/// <summary>
/// Writes block-style YAML 1.2 as UTF-8: two spaces, lists indented below their key, lists of short texts on one line, <c>\n</c>.
/// </summary>
internal sealed class YamlWriter(IBufferWriter<byte> output) : INodeWriter
{
    /// <summary>A list of texts whose line would be longer than this gets a line for each.</summary>
    private const int LineWidth = 120;

    private readonly StringBuilder _quoted = new();
    private int _depth = -1;
    private bool _afterKey;
    private bool _afterDash;

    /// <summary>A comment line; at the head of the document only.</summary>
    public void Comment(string text) => Raw($"# {text}\n");

    public void BeginMapping()
    {
        if (_afterKey)
        {
            Raw("\n");
            _afterKey = false;
        }
        else if (_depth >= 0 && !_afterDash)
        {
            Indent(_depth);
            Raw("- ");
            _afterDash = true;
        }
        _depth++;
    }

    public void EndMapping() => _depth--;

    public void Key(string key)
    {
        if (_afterDash) _afterDash = false;
        else Indent(_depth);
        Raw(key);
        Raw(":");
        _afterKey = true;
    }

    public void BeginSequence()
    {
        Raw("\n");
        _afterKey = false;
        _depth++;
    }

    public void EndSequence() => _depth--;

    public void Text(string value)
    {
        Raw(" ");
        Scalar(value, inFlow: false);
        _afterKey = false;
    }

    public void Texts(ReadOnlySpan<string> values)
    {
        if (FitsOneLine(values))
        {
            Raw(" [");
            for (var i = 0; i < values.Length; i++)
            {
                if (i > 0) Raw(", ");
                Scalar(values[i], inFlow: true);
            }
            Raw("]\n");
        }
        else
        {
            Raw("\n");
            _depth++;
            foreach (var value in values)
            {
                Indent(_depth);
                Raw("- ");
                Scalar(value, inFlow: false);
            }
            _depth--;
        }
        _afterKey = false;
    }

    public void Integer(long value)
    {
        var span = output.GetSpan(24);
        span[0] = (byte)' ';
        Utf8Formatter.TryFormat(value, span[1..], out var written);
        span[written + 1] = (byte)'\n';
        output.Advance(written + 2);
        _afterKey = false;
    }

    public void Number(double value)
    {
        Raw($" {value.ToString("R", CultureInfo.InvariantCulture)}\n");
        _afterKey = false;
    }

    public void Flag(bool value)
    {
        Raw(value ? " true\n" : " false\n");
        _afterKey = false;
    }

    private bool FitsOneLine(ReadOnlySpan<string> values)
    {
        var width = _depth * 2;
        foreach (var value in values)
        {
            width += value.Length + 2;
            if (width > LineWidth || value.Contains('\n', StringComparison.Ordinal)) return false;
        }
        return true;
    }

    private void Scalar(string value, bool inFlow)
    {
        switch (ScalarStyles.Choose(value, inFlow))
        {
            case ScalarStyle.Plain:
                Raw(value);
                break;
            case ScalarStyle.DoubleQuoted:
                _quoted.Clear();
                QuotedText.Append(_quoted, value);
                Raw(_quoted.ToString());
                break;
            case ScalarStyle.Literal:
                Literal(value);
                return;
        }
        if (!inFlow) Raw("\n");
    }

    private void Literal(string value)
    {
        Raw("|");
        if (ScalarStyles.NeedsIndentation(value)) Raw("2");
        var body = value.AsSpan();
        if (body[^1] == '\n') body = body[..^1];
        else Raw("-");
        Raw("\n");
        foreach (var range in body.Split('\n'))
        {
            var line = body[range];
            if (!line.IsEmpty)
            {
                Indent(_depth + 1);
                Raw(line);
            }
            Raw("\n");
        }
    }

    private void Indent(int depth)
    {
        var span = output.GetSpan(depth * 2);
        span[..(depth * 2)].Fill((byte)' ');
        output.Advance(depth * 2);
    }

    private void Raw(ReadOnlySpan<char> text)
    {
        var span = output.GetSpan(text.Length * 3);
        output.Advance(Encoding.UTF8.GetBytes(text, span));
    }
}
