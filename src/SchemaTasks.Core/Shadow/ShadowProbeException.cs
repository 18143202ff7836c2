namespace SchemaTasks.Shadow;

/// <summary>One way to a server does not serve; the message, a sentence without secrets, becomes a <see cref="ShadowProbe"/>.</summary>
internal sealed class ShadowProbeException(string message, Exception? inner = null) : Exception(message, inner);
