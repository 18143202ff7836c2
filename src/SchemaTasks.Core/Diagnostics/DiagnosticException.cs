using System.Collections.Immutable;

namespace SchemaTasks.Diagnostics;

/// <summary>An operation that cannot go on, with every fault that it found. Its message holds no secret.</summary>
public class DiagnosticException : Exception
{
    /// <summary>For one fault.</summary>
    /// <param name="diagnostic">The fault.</param>
    /// <param name="inner">What caused it; <see langword="null"/> for nothing.</param>
    public DiagnosticException(Diagnostic diagnostic, Exception? inner = null)
        : this([diagnostic], inner)
    {
    }

    /// <summary>For several faults.</summary>
    /// <param name="diagnostics">At least one.</param>
    /// <param name="inner">What caused them; <see langword="null"/> for nothing.</param>
    public DiagnosticException(ImmutableArray<Diagnostic> diagnostics, Exception? inner = null)
        : base(string.Join(Environment.NewLine, diagnostics), inner) => Diagnostics = diagnostics;

    /// <summary>At least one; in the order of the file that is at fault.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
