using System.CommandLine;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sitrep.Record;
using Sitrep.Web;

namespace Sitrep.Cli.Input;

/// <summary>Who reaches a case that is served, and how.</summary>
sealed class ReachOptions
{
    public Option<string> Address { get; } = new("--address") { Description = "The address to listen on; 127.0.0.1 unless given. Beyond this machine people sign in.", HelpName = "IP", DefaultValueFactory = _ => "127.0.0.1" };
    public Option<string[]> Host { get; } = new("--host") { Description = "A name that browsers call this machine by; may be given several times.", HelpName = "NAME" };
    public Option<bool> SignIn { get; } = new("--sign-in") { Description = "People sign in on this machine too, as behind a proxy." };
    public Option<bool> Public { get; } = new("--public") { Description = "Everybody may read and nobody may change anything." };
    public Option<string?> Certificate { get; } = new("--certificate") { Description = "A certificate (PEM) for https, with --key.", HelpName = "FILE" };
    public Option<string?> Key { get; } = new("--key") { Description = "The certificate's private key (PEM).", HelpName = "FILE" };

    public Option<string[]> Proxy { get; } = new("--proxy") { Description = "The address or network of a proxy whose X-Forwarded-For, -Proto and -Host are believed; may be given several times.", HelpName = "IP" };

    public ReachOptions()
    {
        Address.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !IPAddress.TryParse(text, out _))
            {
                result.AddError($"'{text}' is no address: --address takes one such as 0.0.0.0.");
            }
        });
        Proxy.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => NetworkOf(token.Value) is null))
            {
                result.AddError($"'{token.Value}' is no address: --proxy takes one such as 127.0.0.1, or a network such as 10.0.0.0/8.");
            }
        });
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Address, Host, SignIn, Public, Certificate, Key, Proxy })
        {
            command.Add(option);
        }
    }

    public bool IsPublic(ParseResult parsed) => parsed.GetValue(Public);

    public bool NeedsAccounts(ParseResult parsed) => !IsPublic(parsed) && (parsed.GetValue(SignIn) || !IPAddress.IsLoopback(IPAddress.Parse(parsed.GetValue(Address)!)));

    /// <summary>Options without a case.</summary>
    /// <exception cref="CaseException">The certificate cannot be read.</exception>
    public WebOptions Of(ParseResult parsed) => new(null!, null!)
    {
        Address = IPAddress.Parse(parsed.GetValue(Address)!),
        Hosts = [.. parsed.GetValue(Host) ?? []],
        IsPublic = IsPublic(parsed),
        Proxies = [.. (parsed.GetValue(Proxy) ?? []).Select(NetworkOf).OfType<IPNetwork>()],
        Certificate = parsed.GetValue(Certificate) is { } file ? Read(file, parsed.GetValue(Key)) : null,
    };

    static IPNetwork? NetworkOf(string text) => IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new(address, 8 * address.GetAddressBytes().Length) : null;

    static X509Certificate2 Read(string file, string? key)
    {
        try
        {
            return X509Certificate2.CreateFromPemFile(file, key);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new CaseException($"the certificate cannot be used: {e.Message.TrimEnd('.')}. Give a PEM file and its key: --certificate FILE --key FILE.", e);
        }
    }
}
