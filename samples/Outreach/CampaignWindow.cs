namespace Outreach;

/// <summary>When a campaign may send. The schema is the subject of this sample; this is here so that something compiles beside it.</summary>
public sealed record CampaignWindow(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>Whether a message may leave at this moment.</summary>
    public bool Contains(DateTimeOffset moment) => moment >= From && moment < Until;
}
