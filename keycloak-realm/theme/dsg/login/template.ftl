<#-- The frame of every page. No inline script and no inline style, so that a strict content security policy fits. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex, nofollow">
  <title><#nested "header"> | ${msg("serviceName")}</title>
  <link rel="icon" href="${url.resourcesPath}/img/mark.svg" type="image/svg+xml">
  <#list properties.styles?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <script type="module" src="${url.resourcesPath}/js/reveal.js"></script>
</head>
<body data-page-id="login-${pageId}">
  <a class="skip-link" href="#main">${msg("skip")}</a>
  <header class="header">
    <div class="header__bar">
      <p class="header__service"><img src="${url.resourcesPath}/img/mark.svg" alt="" width="40" height="40"><span><span
        class="header__name">${msg("serviceName")}</span><span class="header__sub">${msg("serviceSub")}</span></span></p>
      <#if realm.internationalizationEnabled && locale.supported?size gt 1>
      <ul class="header__utilities">
        <#list locale.supported as other><#if other.languageTag != lang>
        <li><a class="utility" href="${other.url}" lang="${other.languageTag}" hreflang="${other.languageTag}">${other.label}</a></li>
        </#if></#list>
      </ul>
      </#if>
    </div>
  </header>
  <main class="main" id="main" tabindex="-1">
    <h1><#nested "header"></h1>
    <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
    <div class="notice notice--${message.type}" role="<#if message.type = 'error'>alert<#else>status</#if>">
      <p><span class="notice__kind">${msg("notice." + message.type)}</span> ${kcSanitize(message.summary)?no_esc}</p>
    </div>
    </#if>
    <#nested "form">
    <#if displayInfo><#nested "info"></#if>
  </main>
  <footer class="footer">
    <section class="footer__inner" aria-labelledby="contact-heading">
      <h2 class="footer__heading" id="contact-heading">${msg("contactHeading")}</h2>
      <dl class="contact">
        <div><dt>${msg("contactName")}</dt><dd>${properties.contactName!}</dd></div>
        <div><dt>${msg("contactTelephone")}</dt><dd>${properties.contactTelephone!}</dd></div>
        <div><dt>${msg("contactMail")}</dt><dd>${properties.contactMail!}</dd></div>
      </dl>
    </section>
  </footer>
</body>
</html>
</#macro>
