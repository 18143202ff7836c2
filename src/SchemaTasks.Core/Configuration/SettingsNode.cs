using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SchemaTasks.Configuration;

/// <summary>
/// A place in the configuration file. Reads what should be there and notes what does not fit, with line and column;
/// reading goes on, so that one run reports every fault.
/// </summary>
internal sealed class SettingsNode(YamlNode node, string name, string file, ImmutableArray<Diagnostic>.Builder faults)
{
    private HashSet<string> _known = [];

    /// <summary>The dotted name of this place: <c>amplify.auth</c>.</summary>
    public string Name => name;

    public SourceLocation Location => At(node.Start);

    /// <summary>The entries of a mapping, in the file's order; empty (and a fault) when this is none.</summary>
    public IReadOnlyList<(string Key, SourceLocation KeyLocation, SettingsNode Value)> Entries
    {
        get
        {
            if (IsEmpty) return [];
            if (node is not YamlMappingNode mapping)
            {
                Fault(ConfigurationDiagnostics.WrongValue, name, "a mapping");
                return [];
            }
            var entries = new List<(string, SourceLocation, SettingsNode)>();
            foreach (var (keyNode, value) in mapping.Children)
            {
                var key = (keyNode as YamlScalarNode)?.Value ?? "";
                entries.Add((key, At(keyNode.Start), Inside(value, name.Length == 0 ? key : $"{name}.{key}")));
            }
            return entries;
        }
    }

    /// <summary>The items of a sequence; empty (and a fault) when this is none. One scalar is read as a list of one.</summary>
    public IReadOnlyList<SettingsNode> Items
    {
        get
        {
            if (IsEmpty) return [];
            if (node is YamlSequenceNode sequence) return [.. sequence.Children.Select((child, index) => Inside(child, $"{name}[{index}]"))];
            if (node is YamlScalarNode) return [this];
            Fault(ConfigurationDiagnostics.WrongValue, name, "a list");
            return [];
        }
    }

    public bool IsMapping => node is YamlMappingNode;

    private bool IsEmpty => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    /// <summary>Notes every key of this mapping that is not one of these.</summary>
    public void AllowOnly(params string[] keys)
    {
        _known = [.. keys];
        foreach (var (key, location, _) in Entries.Where(entry => !_known.Contains(entry.Key)))
        {
            faults.Add(Diagnostic.Create(ConfigurationDiagnostics.UnknownKey, location, key, name.Length == 0 ? "the file" : $"'{name}'",
                keys.Length == 0 ? "no keys" : string.Join(", ", keys), Suggestion.Of(key, keys)));
        }
    }

    /// <summary>The value of a key, or <see langword="null"/> when the mapping lacks it.</summary>
    public SettingsNode? Child(string key) => Entries.FirstOrDefault(entry => entry.Key == key).Value;

    /// <summary>This scalar's text; <see langword="null"/> (and a fault) when it is none.</summary>
    public string? Text()
    {
        if (node is YamlScalarNode scalar && !IsEmpty) return scalar.Value;
        Fault(ConfigurationDiagnostics.WrongValue, name, "text");
        return null;
    }

    public string? Text(string key) => Child(key)?.Text();

    /// <summary>This scalar's text; <see langword="null"/> when nothing is there, without a fault.</summary>
    public string? OptionalText() => IsEmpty || node is YamlScalarNode { Value: null or "" } ? null : Text();

    /// <summary>This scalar as a day; <see langword="null"/> (and a fault) when it is none.</summary>
    public DateOnly? Day()
    {
        if (Text() is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day)) return day;
        Fault(ConfigurationDiagnostics.WrongValue, name, "a day, YYYY-MM-DD");
        return null;
    }

    /// <summary>Notes that a key is missing.</summary>
    /// <param name="key">The key.</param>
    /// <param name="what">What it holds.</param>
    public void Require(string key, string what)
    {
        if (Child(key) is null) Fault(ConfigurationDiagnostics.WrongValue, $"{name}.{key}", what);
    }

    public bool Flag(string key, bool otherwise)
    {
        if (Child(key) is not { } child) return otherwise;
        switch (child.Text())
        {
            case "true": return true;
            case "false": return false;
            case null: return otherwise;
            default:
                child.Fault(ConfigurationDiagnostics.WrongValue, child.Name, "true or false");
                return otherwise;
        }
    }

    public int? Number(string key)
    {
        if (Child(key) is not { } child || child.Text() is not { } text) return null;
        if (int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number)) return number;
        child.Fault(ConfigurationDiagnostics.WrongValue, child.Name, "a whole number");
        return null;
    }

    /// <summary>One of the given words, as its value; <paramref name="otherwise"/> when the key is missing or its word is none of them.</summary>
    public T Choice<T>(string key, T otherwise, params (string Word, T Value)[] choices)
    {
        if (Child(key) is not { } child || child.Text() is not { } text) return otherwise;
        foreach (var (word, value) in choices)
        {
            if (word == text) return value;
        }
        var words = choices.Select(choice => choice.Word).ToList();
        child.Fault(ConfigurationDiagnostics.WrongValue, child.Name, $"one of {string.Join(", ", words)}{(Suggestion.Nearest(text, words) is { } nearest ? $" (did you mean '{nearest}'?)" : "")}");
        return otherwise;
    }

    public ImmutableArray<string> Texts(string key) =>
        Child(key) is { } child ? [.. child.Items.Select(item => item.Text()).OfType<string>()] : [];

    public ImmutableArray<ObjectGlob> Globs(string key) =>
        Child(key) is { } child ? [.. child.Items.Select(item => item.Glob()).OfType<ObjectGlob>()] : [];

    /// <summary>This scalar as an object pattern, its kind before a colon checked.</summary>
    public ObjectGlob? Glob()
    {
        if (Text() is not { } text) return null;
        var pattern = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (pattern.Length == 0 || pattern.Trim() != pattern || EndsInEscape(pattern))
        {
            Fault(ConfigurationDiagnostics.MalformedPattern, text);
            return null;
        }
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return new ObjectGlob(null, text, Location);
        if (KindNames.Parse(text[..colon]) is { } kind) return new ObjectGlob(kind, text[(colon + 1)..], Location);
        Fault(ConfigurationDiagnostics.WrongValue, name, "a pattern, or one of " + string.Join(", ", KindNames.All) + " before a colon and a pattern");
        return null;
    }

    private static bool EndsInEscape(string pattern) => (pattern.Length - pattern.AsSpan().TrimEnd('\\').Length) % 2 == 1;

    public void Fault(DiagnosticDescriptor descriptor, params object?[] arguments) => faults.Add(Diagnostic.Create(descriptor, Location, arguments));

    private SettingsNode Inside(YamlNode child, string childName) => new(child, childName, file, faults);

    private SourceLocation At(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);
}
