using System.Collections.Immutable;
using SchemaTasks.Manifest.Yaml;

namespace SchemaTasks.Manifest.Printing;

/// <summary>A key with its value; nothing where the value says nothing.</summary>
internal static class NodeWriterExtensions
{
    public static void Text(this INodeWriter writer, string key, string? value)
    {
        if (value is null) return;
        writer.Key(key);
        writer.Text(value);
    }

    /// <summary>The value's word, unless it is the one that goes without saying.</summary>
    public static void Word<T>(this INodeWriter writer, string key, T value, T silent)
        where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(value, silent)) writer.Text(key, EnumNames<T>.Of(value));
    }

    public static void Flag(this INodeWriter writer, string key, bool value)
    {
        if (!value) return;
        writer.Key(key);
        writer.Flag(true);
    }

    public static void Integer(this INodeWriter writer, string key, long? value)
    {
        if (value is not { } number) return;
        writer.Key(key);
        writer.Integer(number);
    }

    public static void Number(this INodeWriter writer, string key, double? value)
    {
        if (value is not { } number) return;
        writer.Key(key);
        writer.Number(number);
    }

    public static void Texts(this INodeWriter writer, string key, ImmutableArray<string> values)
    {
        if (values.IsEmpty) return;
        writer.Key(key);
        writer.Texts(values.AsSpan());
    }

    /// <summary>A list of mappings, each printed by <paramref name="print"/> from within.</summary>
    public static void Items<T>(this INodeWriter writer, string key, ImmutableArray<T> items, Action<INodeWriter, T> print)
    {
        if (items.IsEmpty) return;
        writer.Key(key);
        writer.BeginSequence();
        foreach (var item in items)
        {
            writer.BeginMapping();
            print(writer, item);
            writer.EndMapping();
        }
        writer.EndSequence();
    }
}
