using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Diagnostics;
using SchemaTasks.Manifest.Sql;
using SchemaTasks.Manifest.Yaml;

namespace SchemaTasks.Manifest.Reading;

/// <summary>
/// A mapping of the manifest while one object is made of it. Each question names a key; at <see cref="Close"/> the keys that nobody
/// asked for are faults. What does not fit is noted with line and column, and reading goes on with a value that does.
/// </summary>
internal sealed class MappingNode(ReadingContext context)
{
    private readonly List<string> _asked = [];
    private readonly List<Key> _keys = [];
    private NodeTape _tape = new();
    private int _cursor;

    /// <summary>What it describes, for messages: <c>a column</c>.</summary>
    public string What { get; private set; } = "";

    public int Line { get; private set; }

    public int Column { get; private set; }

    public void Begin(NodeTape tape, int index, string what)
    {
        (_tape, What, _cursor) = (tape, what, 0);
        (Line, Column) = (tape[index].Line, tape[index].Column);
        _asked.Clear();
        _keys.Clear();
        var end = tape.Next(index);
        for (var key = index + 1; key < end && tape.Next(key) < end; key = tape.Next(tape.Next(key))) _keys.Add(new Key(key, null));
    }

    /// <summary>The text of a key that must be there; empty after a fault.</summary>
    public string Required(string key) => Text(key, required: true) ?? "";

    /// <summary>The text of a key, or <see langword="null"/> when the mapping lacks it.</summary>
    public string? Text(string key, bool required = false)
    {
        if (Find(key, required) is not { } index) return null;
        var token = _tape[index];
        if (token.Kind == YamlTokenKind.Scalar && !(token.IsPlain && CoreSchema.IsNotText(token.Text))) return Taken(token, key);
        WrongValue(token, key, token.Kind != YamlTokenKind.Scalar || token.Length == 0 ? "text" : $"text: put it in quotes, \"{token.Text}\"");
        return null;
    }

    /// <summary>The text of a key that reaches SQL as it is; a fault when it holds more than the key promises.</summary>
    public string? Sql(string key, SqlTextKind kind, bool required = false)
    {
        if (Text(key, required) is not { } text) return null;
        if (context.SqlFaultOf(kind, text) is { } fault) MoreThanItsKey(key, fault, SqlTextRules.Describe(kind));
        return text;
    }

    /// <summary>As <see cref="Sql"/>, of a key that must be there; empty after a fault.</summary>
    public string RequiredSql(string key, SqlTextKind kind) => Sql(key, kind, required: true) ?? "";

    /// <summary>A data type in the one spelling that types are compared by; a fault when it is no type.</summary>
    /// <param name="key">Whose text it is.</param>
    /// <param name="hasModifier">Whether PostgreSQL keeps the type's modifier here.</param>
    public string RequiredType(string key, bool hasModifier = true)
    {
        if (Text(key, required: true) is not { } text) return "";
        var type = hasModifier ? context.TypeOf(text) : TypeSpelling.Canonical(text, hasModifier: false);
        if (context.SqlFaultOf(SqlTextKind.Type, type) is { } fault) MoreThanItsKey(key, fault, SqlTextRules.Describe(SqlTextKind.Type));
        else if (TypeSpelling.SerialType(type) is { } integer) Serial(key, type, integer);
        return type;
    }

    /// <summary>As <see cref="Sql"/>, with the types of a routine's arguments or result in the one spelling that they are compared by.</summary>
    public string? SqlOfTypes(string key, SqlTextKind kind, bool required = false)
    {
        if (Text(key, required) is not { } text) return null;
        var types = kind == SqlTextKind.Result ? TypeSpelling.CanonicalResult(text) : TypeSpelling.CanonicalArguments(text);
        if (context.SqlFaultOf(kind, types) is { } fault) MoreThanItsKey(key, fault, SqlTextRules.Describe(kind));
        return types;
    }

    /// <summary>A list of texts that reach SQL as they are.</summary>
    public ImmutableArray<string> SqlTexts(string key, SqlTextKind kind)
    {
        var texts = Texts(key);
        foreach (var text in texts)
        {
            if (context.SqlFaultOf(kind, text) is { } fault) MoreThanItsKey(key, fault, SqlTextRules.Describe(kind));
        }
        return texts;
    }

    /// <summary>Notes that a text is not what its key promises.</summary>
    public void MoreThanItsKey(string key, string holds, string takes)
    {
        var token = _tape[Find(key, required: false)!.Value];
        context.Fault(token.Line, token.Column, ManifestDiagnostics.MoreThanItsKey, key, holds, takes);
    }

    public bool Flag(string key, bool required = false)
    {
        if (Find(key, required) is not { } index) return false;
        var token = _tape[index];
        if (token is { Kind: YamlTokenKind.Scalar, IsPlain: true })
        {
            if (token.Text is "true" or "True" or "TRUE") return true;
            if (token.Text is "false" or "False" or "FALSE") return false;
        }
        WrongValue(token, key, "true or false");
        return false;
    }

    public long? Integer(string key, bool required = false)
    {
        if (Find(key, required) is not { } index) return null;
        var token = _tape[index];
        if (token is { Kind: YamlTokenKind.Scalar, IsPlain: true } && long.TryParse(token.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return value;
        WrongValue(token, key, "a whole number");
        return null;
    }

    public int? Number32(string key, bool required = false)
    {
        if (Integer(key, required) is not { } value) return null;
        if (value is >= int.MinValue and <= int.MaxValue) return (int)value;
        WrongValue(_tape[Find(key, required: false)!.Value], key, "a whole number of 32 bits");
        return null;
    }

    public double? Number(string key)
    {
        if (Find(key, required: false) is not { } index) return null;
        var token = _tape[index];
        if (token is { Kind: YamlTokenKind.Scalar, IsPlain: true } && CoreSchema.IsNotText(token.Text)
            && double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)) return value;
        WrongValue(token, key, "a number");
        return null;
    }

    /// <summary>One of the words of an enum; <paramref name="silent"/> when the key is left out.</summary>
    public T Word<T>(string key, T silent)
        where T : struct, Enum
    {
        if (Text(key) is not { } text) return silent;
        if (EnumNames<T>.Parse(text) is { } value) return value;
        WrongValue(_tape[Find(key, required: false)!.Value], key, $"one of {string.Join(", ", EnumNames<T>.All)}{(Suggestion.Nearest(text, EnumNames<T>.All) is { } nearest ? $" (did you mean '{nearest}'?)" : "")}");
        return silent;
    }

    /// <summary>A list of texts, at least one if it is required; empty when the key is left out.</summary>
    public ImmutableArray<string> Texts(string key, bool required = false)
    {
        if (Find(key, required) is not { } list) return [];
        if (_tape[list].Kind != YamlTokenKind.SequenceStart)
        {
            WrongValue(_tape[list], key, "a list of texts");
            return [];
        }
        var count = 0;
        var end = _tape.Next(list);
        for (var item = list + 1; item < end; item = _tape.Next(item)) count++;
        if (count == 0)
        {
            if (required) WrongValue(_tape[list], key, "a list of at least one text");
            return [];
        }
        var texts = ImmutableArray.CreateBuilder<string>(count);
        for (var item = list + 1; item < end; item = _tape.Next(item))
        {
            var token = _tape[item];
            if (token.Kind == YamlTokenKind.Scalar && !(token.IsPlain && CoreSchema.IsNotText(token.Text))) texts.Add(Taken(token, key));
            else WrongValue(token, key, "a list of texts: quote what YAML takes for a number, a boolean or null");
        }
        return texts.DrainToImmutable();
    }

    /// <summary>The positions of a list's texts, pairwise with <see cref="Texts"/> when that found no fault.</summary>
    public IEnumerable<(int Line, int Column)> ItemPositions(string key)
    {
        if (Find(key, required: false) is not { } list || _tape[list].Kind != YamlTokenKind.SequenceStart) yield break;
        for (var item = list + 1; item < _tape.Next(list); item = _tape.Next(item)) yield return (_tape[item].Line, _tape[item].Column);
    }

    /// <summary>A list of mappings, each made an object of; empty when the key is left out.</summary>
    public ImmutableArray<T> Items<T>(string key, string what, Func<MappingNode, T> read, bool required = false)
    {
        if (Find(key, required) is not { } list) return [];
        if (_tape[list].Kind != YamlTokenKind.SequenceStart)
        {
            WrongValue(_tape[list], key, "a list");
            return [];
        }
        ImmutableArray<T>.Builder? items = null;
        for (var item = list + 1; item < _tape.Next(list); item = _tape.Next(item))
        {
            if (_tape[item].Kind != YamlTokenKind.MappingStart)
            {
                WrongValue(_tape[item], key, $"a list of mappings, each of them {what}");
                continue;
            }
            items ??= ImmutableArray.CreateBuilder<T>();
            items.Add(Read(item, what, read));
        }
        return items?.DrainToImmutable() ?? [];
    }

    /// <summary>Asks for a list whose items were taken while they were read.</summary>
    public void StreamedList(string key)
    {
        if (Find(key, required: false) is { } list && _tape[list].Kind != YamlTokenKind.SequenceStart) WrongValue(_tape[list], key, "a list");
    }

    /// <summary>A mapping below a key, or the default of <typeparamref name="T"/> when the key is left out.</summary>
    public T? Child<T>(string key, string what, Func<MappingNode, T> read, bool required = false)
    {
        if (Find(key, required) is not { } index) return default;
        if (_tape[index].Kind == YamlTokenKind.MappingStart) return Read(index, what, read);
        WrongValue(_tape[index], key, "a mapping");
        return default;
    }

    public bool Has(string key) => Find(key, required: false) is not null;

    /// <summary>Where the key is, or the mapping when it lacks the key.</summary>
    public (int Line, int Column) PositionOf(string key)
    {
        foreach (var known in _keys)
        {
            if (known.Name == key) return (_tape[known.Index].Line, _tape[known.Index].Column);
        }
        return (Line, Column);
    }

    public void WrongValueOf(string key, string takes) => WrongValue(_tape[Find(key, required: false)!.Value], key, takes);

    /// <summary>Notes the keys that were not asked for, and gives the mapping back.</summary>
    /// <param name="position">The object's entry in the source map, which takes the positions of the keys.</param>
    public void Close(int? position = null)
    {
        if (position is { } begun) context.Positions.BeginFacets(begun);
        foreach (var key in _keys)
        {
            if (key.Name is null) Unknown(key.Index);
            else if (position is { } entry) context.Positions.AddFacet(entry, key.Name, _tape[key.Index].Line, _tape[key.Index].Column);
        }
        context.Return(this);
    }

    private void Serial(string key, string type, string integer)
    {
        var token = _tape[Find(key, required: false)!.Value];
        context.Fault(token.Line, token.Column, ManifestDiagnostics.SerialType, type, integer);
    }

    private T Read<T>(int index, string what, Func<MappingNode, T> read)
    {
        var child = context.Open(_tape, index, what);
        return read(child);
    }

    private string Taken(YamlToken token, string key)
    {
        if (token.Text.Contains('\0')) context.Fault(token.Line, token.Column, ManifestDiagnostics.NullCharacter, key);
        return context.Strings.Get(token.Text);
    }

    private void Unknown(int index)
    {
        var token = _tape[index];
        if (token.Kind != YamlTokenKind.Scalar)
        {
            context.Fault(token.Line, token.Column, ManifestDiagnostics.UnknownKey, "…", What, "A key is text.");
            return;
        }
        var name = token.Text.ToString();
        var first = _keys.Find(key => key.Name == name);
        if (first.Name is not null) context.Fault(token.Line, token.Column, ManifestDiagnostics.DuplicateKey, name, What, _tape[first.Index].Line);
        else context.Fault(token.Line, token.Column, ManifestDiagnostics.UnknownKey, name, What, Suggestion.Sentence(name, _asked));
    }

    /// <summary>The value's index. Keys in canonical order are found at the first look.</summary>
    private int? Find(string key, bool required)
    {
        _asked.Add(key);
        for (var i = 0; i < _keys.Count; i++)
        {
            var at = _cursor + i < _keys.Count ? _cursor + i : _cursor + i - _keys.Count;
            var (index, name) = _keys[at];
            if (name is not null ? name != key : _tape[index].Kind != YamlTokenKind.Scalar || !_tape[index].Text.SequenceEqual(key)) continue;
            _keys[at] = new Key(index, key);
            _cursor = at + 1;
            return _tape.Next(index);
        }
        if (required) context.Fault(Line, Column, ManifestDiagnostics.MissingKey, key, What);
        return null;
    }

    private void WrongValue(YamlToken token, string key, string takes) => context.Fault(token.Line, token.Column, ManifestDiagnostics.WrongValue, key, takes);

    /// <param name="Index">Of the key on the tape.</param>
    /// <param name="Name">As asked for; <see langword="null"/> until then.</param>
    private readonly record struct Key(int Index, string? Name);
}
