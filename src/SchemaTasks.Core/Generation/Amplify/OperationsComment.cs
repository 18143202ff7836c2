using System.Collections.Immutable;

namespace SchemaTasks.Generation.Amplify;

/// <summary>The comment above a type that lists the operations which Amplify makes of it.</summary>
internal static class OperationsComment
{
    private const string Queries = "#   queries:       ", Mutations = "#   mutations:     ", Subscriptions = "#   subscriptions: ", Next = "#                  ";

    /// <param name="sdl">Takes the comment.</param>
    /// <param name="operations">The type's.</param>
    /// <param name="indexes">The type's, for their queries.</param>
    /// <param name="width">The longest line, in characters, if a name is not longer by itself.</param>
    public static void Append(OutputText sdl, AmplifyOperations operations, ImmutableArray<AmplifyIndex> indexes, int width)
    {
        var line = sdl.Length;
        sdl.Append(Queries).Append(operations.Get);
        AppendName(sdl, operations.List, width, ref line);
        foreach (var index in indexes)
        {
            if (index.QueryField is not null) AppendName(sdl, index.QueryField, width, ref line);
        }
        sdl.Append('\n');
        if (operations.IsReadOnly) return;
        AppendAll(sdl, Mutations, operations.Mutations, width);
        AppendAll(sdl, Subscriptions, operations.Subscriptions, width);
    }

    private static void AppendAll(OutputText sdl, string title, ImmutableArray<string> names, int width)
    {
        var line = sdl.Length;
        sdl.Append(title).Append(names[0]);
        foreach (var name in names.AsSpan()[1..]) AppendName(sdl, name, width, ref line);
        sdl.Append('\n');
    }

    private static void AppendName(OutputText sdl, string name, int width, ref int line)
    {
        sdl.Append(',');
        if (sdl.Length - line + 1 + name.Length > width)
        {
            sdl.Append('\n');
            line = sdl.Length;
            sdl.Append(Next);
        }
        else
        {
            sdl.Append(' ');
        }
        sdl.Append(name);
    }
}
