<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section = "header">${msg("pageExpiredTitle")}<#elseif section = "form">
    <p>${msg("pageExpiredReason")}</p>
    <p class="actions">
      <a class="button button--primary" id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("pageExpiredRestart")}</a>
      <a class="button button--secondary" id="loginContinueLink" href="${url.loginAction}">${msg("pageExpiredContinue")}</a>
    </p>
</#if>
</@layout.registrationLayout>
