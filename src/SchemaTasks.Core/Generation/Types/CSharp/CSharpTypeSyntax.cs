namespace SchemaTasks.Generation.Types.CSharp;

/// <summary>
/// Whether a text is a type of C#: qualified names with type arguments, arrays, question marks. What it names is the compiler's to say
/// (<see href="https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/types"/>).
/// </summary>
internal ref struct CSharpTypeSyntax
{
    private readonly ReadOnlySpan<char> _text;
    private int _at;

    private CSharpTypeSyntax(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Why the text is no type; <see langword="null"/> when it is one.</summary>
    public static string? Fault(string text)
    {
        var syntax = new CSharpTypeSyntax(text);
        return syntax.Type() && syntax.AtEnd ? null : $"write a type such as string, decimal?, My.Namespace.Money or List<int>; character {syntax._at + 1} does not fit.";
    }

    private bool AtEnd
    {
        get
        {
            Blank();
            return _at == _text.Length;
        }
    }

    private bool Type()
    {
        if (!Name()) return false;
        while (Take('.') || (Take(':') && Take(':')))
        {
            if (!Name()) return false;
        }
        while (true)
        {
            if (Take('?')) continue;
            if (!Take('[')) return true;
            while (Take(',')) continue;
            if (!Take(']')) return false;
        }
    }

    private bool Name()
    {
        Blank();
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '_')) _at++;
        if (_at == start || char.IsDigit(_text[start]))
        {
            _at = start;
            return false;
        }
        if (!Take('<')) return true;
        do
        {
            if (!Type()) return false;
        }
        while (Take(','));
        return Take('>');
    }

    private bool Take(char character)
    {
        Blank();
        if (_at == _text.Length || _text[_at] != character) return false;
        _at++;
        return true;
    }

    private void Blank()
    {
        while (_at < _text.Length && _text[_at] == ' ') _at++;
    }
}
