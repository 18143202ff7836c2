namespace SchemaTasks.Postgres;

/// <summary>What a server, a pooler or a host means when it does not take a connection.</summary>
internal enum RefusalKind
{
    WrongPassword,
    UnknownUser,
    UnknownDatabase,
    /// <summary>The host has no such project, tenant, branch or endpoint.</summary>
    UnknownPlace,
    TooManyConnections,
    TlsDemanded,
    /// <summary>The address that connects is not on the host's list.</summary>
    AddressRefused,
    /// <summary>A start-up parameter that a pooler does not pass on.</summary>
    OptionRefused,
    /// <summary>The host refuses for a while, after too many failed logins.</summary>
    Blocked,
    Suspended,
    Quota,
    Asleep,
    Starting,
    FailingOver,
}
