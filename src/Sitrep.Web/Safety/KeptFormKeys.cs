using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Sitrep.Record.Accounts;

namespace Sitrep.Web.Safety;

/// <summary>Keeps the keys of forms' tokens where the sessions are kept; without accounts there is no such place, and they live as long as the program.</summary>
internal sealed class KeptFormKeys(FormKeys keys) : IXmlRepository
{
    public static void Add(IServiceCollection services, AccountStore? accounts)
    {
        var protection = services.AddDataProtection();
        if (accounts is null)
        {
            // None is written to the home folder.
            protection.UseEphemeralDataProtectionProvider();
            return;
        }

        protection.SetApplicationName("sitrep");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new KeptFormKeys(accounts.FormKeys));
    }

    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys.All().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) => keys.Keep(element.ToString(SaveOptions.DisableFormatting));
}
