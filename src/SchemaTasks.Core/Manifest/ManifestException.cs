using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Manifest;

/// <summary>A manifest that cannot be taken as it is, with every fault of the file in the file's order.</summary>
public sealed class ManifestException(ImmutableArray<Diagnostic> diagnostics, Exception? inner = null) : DiagnosticException(diagnostics, inner);
