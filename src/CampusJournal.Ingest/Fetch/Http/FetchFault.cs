namespace CampusJournal.Ingest.Fetch.Http;

/// <summary>Why an exchange gave no whole answer.</summary>
/// <param name="Code">A stable code.</param>
/// <param name="Message">One sentence.</param>
/// <param name="IsTransient">Whether asking again may help.</param>
/// <param name="IsOfHost">Whether the host itself gave nothing; several of these and it counts as dead.</param>
internal sealed record FetchFault(string Code, string Message, bool IsTransient = false, bool IsOfHost = false)
{
    public static FetchFault NoSuchHost { get; } =
        new("no-such-host", "The host's name cannot be resolved.", IsTransient: true, IsOfHost: true) { IsBeforeRequest = true };

    public static FetchFault ConnectionFailed { get; } =
        new("connection-failed", "The host takes no connection.", IsTransient: true, IsOfHost: true) { IsBeforeRequest = true };

    public static FetchFault AddressRefused { get; } =
        new("address-refused", "The host has a private address and was not named by you.") { IsBeforeRequest = true };

    public static FetchFault TlsFailed { get; } =
        new("tls-failed", "The host's certificate cannot be trusted, or no secure connection could be made.") { IsBeforeRequest = true };

    public static FetchFault TimedOut { get; } = new("timeout", "The host did not answer in time.", IsTransient: true, IsOfHost: true);

    public static FetchFault Disconnected { get; } = new("disconnected", "The host closed the connection before it answered.", IsTransient: true, IsOfHost: true);

    public static FetchFault BadResponse { get; } = new("bad-response", "The answer is not HTTP/1.1, or its head is too long.");

    public static FetchFault HostDown { get; } = new("host-down", "Not asked: the host failed too often just before.") { IsBeforeRequest = true };

    /// <summary>Gets the fault of a host that wants no request for more than an hour; nothing is asked for until another run.</summary>
    public static FetchFault HostLeft { get; } = new("host-down", "Not asked: the host wants no request for more than an hour (Retry-After).") { IsBeforeRequest = true };

    /// <summary>Gets a value indicating whether it came to no request: the host can give nothing at all, its robots.txt no more than a page.</summary>
    public bool IsBeforeRequest { get; private init; }
}
