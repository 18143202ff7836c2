using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace SchemaTasks.Generation;

/// <summary>A file's text while it is printed: UTF-8 from the first character on, in one buffer.</summary>
/// <param name="capacity">In bytes, about: a buffer that grows is copied.</param>
internal sealed class OutputText(int capacity = 4096)
{
    /// <summary>A UTF-16 unit takes at most so many bytes of UTF-8.</summary>
    private const int BytesPerUnit = 3;

    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(capacity);

    /// <summary>In bytes.</summary>
    public int Length { get; private set; }

    /// <summary>What has been appended.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>Takes back what was appended last.</summary>
    /// <param name="length">In bytes: what is left.</param>
    public void Truncate(int length) => Length = Math.Min(length, Length);

    public OutputText Append(ReadOnlySpan<char> text)
    {
        Utf8.FromUtf16(text, Free(text.Length * BytesPerUnit), out _, out var length);
        Length += length;
        return this;
    }

    /// <param name="utf8">Copied as it is.</param>
    public OutputText Append(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Free(utf8.Length));
        Length += utf8.Length;
        return this;
    }

    public OutputText Append(char character)
    {
        if (!char.IsAscii(character)) return Append(new ReadOnlySpan<char>(in character));
        Free(1)[0] = (byte)character;
        Length++;
        return this;
    }

    /// <param name="character">Of ASCII.</param>
    /// <param name="count">How many times.</param>
    public OutputText Append(char character, int count)
    {
        Free(count)[..count].Fill((byte)character);
        Length += count;
        return this;
    }

    /// <summary>In the invariant culture.</summary>
    public OutputText Append(long number)
    {
        const int longest = 20;
        number.TryFormat(Free(longest), out var length, default, CultureInfo.InvariantCulture);
        Length += length;
        return this;
    }

    /// <param name="utf8">Put before all that has been appended.</param>
    public void InsertFirst(ReadOnlySpan<byte> utf8)
    {
        Free(utf8.Length);
        _bytes.AsSpan(0, Length).CopyTo(_bytes.AsSpan(utf8.Length));
        utf8.CopyTo(_bytes);
        Length += utf8.Length;
    }

    /// <summary>Texts and numbers, without a string of the whole.</summary>
    public OutputText Append([InterpolatedStringHandlerArgument("")] ref Interpolation parts) => this;

    private Span<byte> Free(int size)
    {
        if (_bytes.Length - Length < size) Array.Resize(ref _bytes, (int)Math.Min(Math.Max(_bytes.Length * 2L, Length + (long)size), Array.MaxLength));
        return _bytes.AsSpan(Length);
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
