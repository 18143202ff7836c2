using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace SchemaTasks.Generation;

/// <summary>A file's text while it is printed: UTF-8 from the first character on, in one buffer.</summary>
/// <param name="capacity">In bytes, about: a buffer that grows is copied.</param>
/// <param name="first">Bytes that stay free for <see cref="InsertFirst"/>: what fits there moves nothing.</param>
internal sealed class OutputText(int capacity = 4096, int first = 0)
{
    /// <summary>A UTF-16 unit takes at most so many bytes of UTF-8.</summary>
    private const int BytesPerUnit = 3;

    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(first + capacity);

    /// <summary>Where the text begins in the buffer.</summary>
    private int _start = first;

    /// <summary>Where it ends.</summary>
    private int _end = first;

    /// <summary>In bytes.</summary>
    public int Length => _end - _start;

    /// <summary>What has been appended.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(_start, Length);

    /// <summary>Takes back what was appended last.</summary>
    /// <param name="length">In bytes: what is left.</param>
    public void Truncate(int length) => _end = _start + Math.Min(length, Length);

    public OutputText Append(ReadOnlySpan<char> text)
    {
        Utf8.FromUtf16(text, Free(text.Length * BytesPerUnit), out _, out var length);
        _end += length;
        return this;
    }

    /// <param name="utf8">Copied as it is.</param>
    public OutputText Append(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Free(utf8.Length));
        _end += utf8.Length;
        return this;
    }

    public OutputText Append(char character)
    {
        if (!char.IsAscii(character)) return Append(new ReadOnlySpan<char>(in character));
        Free(1)[0] = (byte)character;
        _end++;
        return this;
    }

    /// <param name="character">Of ASCII.</param>
    /// <param name="count">How many times.</param>
    public OutputText Append(char character, int count)
    {
        Free(count)[..count].Fill((byte)character);
        _end += count;
        return this;
    }

    /// <summary>In the invariant culture.</summary>
    public OutputText Append(long number)
    {
        const int longest = 20;
        number.TryFormat(Free(longest), out var length, default, CultureInfo.InvariantCulture);
        _end += length;
        return this;
    }

    /// <param name="utf8">Put before all that has been appended.</param>
    public void InsertFirst(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > _start)
        {
            var missing = utf8.Length - _start;
            Free(missing);
            Written.Span.CopyTo(_bytes.AsSpan(_start + missing));
            (_start, _end) = (_start + missing, _end + missing);
        }
        _start -= utf8.Length;
        utf8.CopyTo(_bytes.AsSpan(_start));
    }

    /// <summary>Texts and numbers, without a string of the whole.</summary>
    public OutputText Append([InterpolatedStringHandlerArgument("")] ref Interpolation parts) => this;

    private Span<byte> Free(int size)
    {
        if (_bytes.Length - _end < size) Array.Resize(ref _bytes, (int)Math.Min(Math.Max(_bytes.Length * 2L, _end + (long)size), Array.MaxLength));
        return _bytes.AsSpan(_end);
    }

    /// <summary>What the compiler makes of an interpolated string that is appended.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Interpolation
    {
        private readonly OutputText _text;

        /// <param name="literalLength">The compiler's.</param>
        /// <param name="formattedCount">The compiler's.</param>
        /// <param name="text">What is appended to.</param>
        public Interpolation(int literalLength, int formattedCount, OutputText text)
        {
            text.Free(literalLength + (formattedCount * BytesPerUnit));
            _text = text;
        }

        public void AppendLiteral(string text) => _text.Append(text);

        public void AppendFormatted(string? text) => _text.Append(text);

        public void AppendFormatted(long? number)
        {
            if (number is { } known) _text.Append(known);
        }
    }
}
