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
        var line = new Line(sdl, width, Queries);
        line.Append(operations.Get, "");
        line.Append(operations.List, "");
        foreach (var index in indexes)
        {
            if (index.QueryField is not null) line.Append(index.QueryField, "");
        }
        sdl.Append('\n');
        if (operations.IsReadOnly) return;
        line = new Line(sdl, width, Mutations);
        foreach (var verb in AmplifyOperations.MutationVerbs) line.Append(verb, operations.TypeName);
        sdl.Append('\n');
        line = new Line(sdl, width, Subscriptions);
        foreach (var verb in AmplifyOperations.SubscriptionVerbs)
        {
            var (begin, end) = operations.Subscription(verb);
            line.Append(begin, end);
        }
        sdl.Append('\n');
    }

    /// <summary>Names with commas between them, on a new line where one is full.</summary>
    private ref struct Line
    {
        private readonly OutputText _sdl;
        private readonly int _width;
        private int _start;
        private bool _isBegun;

        public Line(OutputText sdl, int width, string title)
        {
            (_sdl, _width, _start) = (sdl, width, sdl.Length);
            sdl.Append(title);
        }

        /// <summary>A name in two parts, of ASCII as GraphQL's names are.</summary>
        public void Append(string begin, string end)
        {
            const int comma = 2;
            if (!_isBegun)
            {
                _isBegun = true;
            }
            else if (_sdl.Length - _start + comma + begin.Length + end.Length > _width)
            {
                _sdl.Append(",\n"u8);
                _start = _sdl.Length;
                _sdl.Append(Next);
            }
            else
            {
                _sdl.Append(", "u8);
            }
            _sdl.Append(begin).Append(end);
        }
    }
}
