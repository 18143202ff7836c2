using System.Collections.Immutable;
using System.Text;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Types.Python;

/// <summary>
/// Prints <c>database_types.py</c>. A TypedDict whose keys are all identifiers is a class; one with another key is made by the functional form,
/// which takes any key (<see href="https://typing.python.org/en/latest/spec/typeddict.html"/>).
/// </summary>
internal sealed class PythonPrinter
{
    private const int BytesPerColumn = 150;

    private static readonly char[] NotInNames = [' ', '[', ']', ',', '|', '.'];

    private static readonly string[] Typing = ["Any", "NotRequired", "TypedDict"];

    private readonly GenerationInput _input;
    private readonly PythonNames _names;
    private readonly PythonTypes _types;
    private readonly OutputText _text;
    private readonly List<string> _exported = [];
    private readonly HashSet<QualifiedName> _written = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _namesInTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _isKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    private PythonPrinter(GenerationInput input, TypeOverrides overrides, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _input = input;
        _names = new PythonNames(input, diagnostics);
        _types = new PythonTypes(input, _names, overrides, diagnostics);
        _text = new OutputText(4096 + (input.Types.Relations.Sum(relation => relation.Columns.Length + 4) * BytesPerColumn));
    }

    /// <param name="input">What to print.</param>
    /// <param name="header">The file's first lines.</param>
    /// <param name="diagnostics">Takes what is to be reported.</param>
    /// <param name="exported">The classes of the module, in order of name.</param>
    public static ReadOnlyMemory<byte> Print(GenerationInput input, string header, ImmutableArray<Diagnostic>.Builder diagnostics, out IReadOnlyList<string> exported)
    {
        var overrides = new TypeOverrides(input.Configuration, "python", "Python", PythonTypes.Fault, diagnostics);
        var printer = new PythonPrinter(input, overrides, diagnostics);
        printer.Print();
        printer._names.ReportUnused();
        diagnostics.AddRange(overrides.Unused());
        printer._exported.Sort(StringComparer.Ordinal);
        exported = printer._exported;
        printer._text.InsertFirst(Encoding.UTF8.GetBytes(printer.Imports(header)));
        return printer._text.Written;
    }

    private void Print()
    {
        foreach (var type in _input.Types.Enums) Write(type);
        // A functional TypedDict is made at import, so that what it names has to come before it.
        if (!_input.Configuration.Python.Driver)
        {
            foreach (var type in _input.Types.Composites) WriteValue(type);
            foreach (var type in _input.Types.RowValues) WriteValue(type);
        }
        foreach (var relation in _input.Types.Relations) Write(relation);
    }

    private string Imports(string header)
    {
        var text = new StringBuilder(header).Append($"\"\"\"Types of the database's rows: values are {(_input.Configuration.Python.Driver ? "those of psycopg 3" : "those of JSON")}.\"\"\"\n\n");
        foreach (var import in _types.Imports.Where(import => import.StartsWith("import ", StringComparison.Ordinal))) text.Append(import).Append('\n');
        if (_used.Contains("Enum")) text.Append($"from enum import {(_input.Configuration.Python.StrEnum ? "StrEnum" : "Enum")}\n");
        string[] typing = [.. Typing.Where(name => _text.Written.Span.IndexOf(Encoding.UTF8.GetBytes(name)) >= 0)];
        if (typing.Length > 0) text.Append($"from typing import {string.Join(", ", typing)}\n");
        var others = _types.Imports.Where(import => import.StartsWith("from ", StringComparison.Ordinal)).Concat(_input.Configuration.Python.Imports).ToList();
        if (others.Count > 0) text.Append('\n').Append(string.Join('\n', others)).Append('\n');
        return text.ToString();
    }

    private void Write(EnumShape type)
    {
        var name = _names.Of(type.Name);
        var members = _names.OfLabels(type);
        _used.Add("Enum");
        _exported.Add(name);
        _text.Append($"\n\nclass {name}({(_input.Configuration.Python.StrEnum ? "StrEnum" : "str, Enum")}):\n").Append(PythonText.Docstring(type.Enum.Comment ?? $"The enum {type.Name}.", "    "));
        if (members.Length > 0) _text.Append('\n');
        for (var i = 0; i < members.Length; i++) _text.Append($"    {members[i]} = {PythonText.Literal(type.Enum.Values[i])}\n");
    }

    private void WriteValue(TypeShape shape)
    {
        var (key, name, attributes) = shape switch
        {
            CompositeShape type => (type.Name, _names.Of(type.Name), type.Attributes),
            RowShape type => (type.Name, _names.OfValue(type.Name), type.Attributes),
            _ => throw new InvalidOperationException($"{shape.GetType().Name} is no composite."),
        };
        if (!_written.Add(key)) return;
        foreach (var (_, type) in attributes) WriteFirst(_input.Types.Walk.Of(type));
        Write(name, $"A value of {key}, every part of which may be null.", [.. attributes.Select(attribute => (attribute.Name, PythonTypes.Nullable(_types.Of(_input.Types.Walk.Of(attribute.Type)), true), false))]);
    }

    private void WriteFirst(TypeShape shape)
    {
        switch (shape)
        {
            case ArrayShape array:
                WriteFirst(array.Element);
                break;
            case DomainShape domain:
                WriteFirst(domain.Of);
                break;
            case CompositeShape or RowShape:
                WriteValue(shape);
                break;
        }
    }

    private void Write(TypedRelation relation)
    {
        var name = _names.OfRelation(relation);
        var types = new string[relation.Columns.Length];
        for (var i = 0; i < types.Length; i++) types[i] = _types.Of(relation.Columns[i]);
        Write(name + "Row", relation.Comment ?? $"A row of {relation.Name}.", Keys(_ => true, _ => false));
        if (relation.IsView) return;
        Write(name + "Insert", $"A row to insert into {relation.Name}.", Keys(column => !column.IsReadOnly, column => column.Insert == WriteRule.Optional));
        Write(name + "Update", $"Columns to change in {relation.Name}.", Keys(column => !column.IsReadOnly, _ => true));

        List<(string, string, bool)> Keys(Func<TypedColumn, bool> takes, Func<TypedColumn, bool> optional)
        {
            var keys = new List<(string, string, bool)>(types.Length);
            for (var i = 0; i < types.Length; i++)
            {
                if (takes(relation.Columns[i])) keys.Add((relation.Columns[i].Name, types[i], optional(relation.Columns[i])));
            }
            return keys;
        }
    }

    private void Write(string name, string comment, List<(string Key, string Type, bool IsOptional)> keys)
    {
        _exported.Add(name);
        if (keys.TrueForAll(key => IsKey(key.Key)) && !Shadows(keys))
        {
            _text.Append("\n\nclass ").Append(name).Append("(TypedDict):\n").Append(PythonText.Docstring(comment, "    "));
            if (keys.Count > 0) _text.Append('\n');
            foreach (var (key, type, isOptional) in keys) _text.Append("    ").Append(key).Append(isOptional ? ": NotRequired[" : ": ").Append(type).Append(isOptional ? "]\n" : "\n");
            return;
        }
        _text.Append($"\n\n{name} = TypedDict(\n    {PythonText.Literal(name)},\n    {{\n");
        foreach (var (key, type, isOptional) in keys) _text.Append("        ").Append(PythonText.Literal(key)).Append(isOptional ? ": NotRequired[" : ": ").Append(type).Append(isOptional ? "],\n" : ",\n");
        _text.Append("    },\n)\n").Append(PythonText.Docstring(comment, ""));
    }

    // A key in the body of a class hides the type of its name from the annotations that follow.
    private bool Shadows(List<(string Key, string Type, bool IsOptional)> keys)
    {
        _keys.Clear();
        foreach (var (key, _, _) in keys) _keys.Add(key);
        if (_keys.Contains("NotRequired")) return true;
        foreach (var (_, type, _) in keys)
        {
            if (!_namesInTypes.TryGetValue(type, out var names)) _namesInTypes.Add(type, names = type.Split(NotInNames, StringSplitOptions.RemoveEmptyEntries));
            foreach (var name in names)
            {
                if (_keys.Contains(name)) return true;
            }
        }
        return false;
    }

    private bool IsKey(string name)
    {
        if (!_isKey.TryGetValue(name, out var known)) _isKey.Add(name, known = PythonText.IsKey(name));
        return known;
    }
}
