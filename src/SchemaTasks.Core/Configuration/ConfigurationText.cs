using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SchemaTasks.Configuration;

/// <summary>Looks over the text of a configuration file before it is read: what would be lost, or lead a recursive reader into the depth.</summary>
internal static class ConfigurationText
{
    /// <summary>Far beyond what a configuration needs.</summary>
    private const int DeepestNesting = 100;

    /// <summary>Adds a fault for each key that is duplicated in its mapping, for a second document, and for text that is not YAML.</summary>
    public static void Check(string text, string file, ImmutableArray<Diagnostic>.Builder faults)
    {
        void Fault(DiagnosticDescriptor descriptor, Mark mark, params object?[] arguments) =>
            faults.Add(Diagnostic.Create(descriptor, new SourceLocation(file, (int)mark.Line, (int)mark.Column), arguments));

        try
        {
            var parser = new YamlParser(text);
            var open = new Stack<Container>();
            var documents = 0;
            while (parser.MoveNext())
            {
                if (parser.Current is DocumentStart start && ++documents == 2) Fault(ConfigurationDiagnostics.SeveralDocuments, start.Start);
                if (parser.Current is MappingEnd or SequenceEnd) open.Pop();
                if (parser.Current is not NodeEvent node) continue;

                if (open.TryPeek(out var container) && container.TakesKey() && node is Scalar key && !container.Keys.TryAdd(key.Value, key.Start.Line))
                {
                    Fault(ConfigurationDiagnostics.DuplicateKey, key.Start, key.Value, container.Keys[key.Value]);
                }
                if (node is MappingStart or SequenceStart) open.Push(new Container(node is MappingStart));
                if (open.Count <= DeepestNesting) continue;
                Fault(ConfigurationDiagnostics.NotYaml, node.Start, "it is nested too deeply for a configuration.");
                return;
            }
        }
        catch (YamlException exception)
        {
            Fault(ConfigurationDiagnostics.NotYaml, exception.Start, exception.Message);
        }
    }

    /// <summary>A mapping or list that is open.</summary>
    private sealed class Container(bool isMapping)
    {
        private bool _valueIsNext = true;

        /// <summary>The keys so far, and the line of each.</summary>
        public Dictionary<string, long> Keys { get; } = new(StringComparer.Ordinal);

        /// <summary>Whether the next node of this container is a key; to be asked once for each.</summary>
        public bool TakesKey()
        {
            if (!isMapping) return false;
            _valueIsNext = !_valueIsNext;
            return !_valueIsNext;
        }
    }
}
