<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header"><#if terminalRefusal??>${msg("terminalRefusedTitle")}<#else>${msg("errorTitle")}</#if><#elseif section = "form">
    <p class="failure__reason" role="alert" id="kc-error-message">${kcSanitize(message.summary)?no_esc}</p>
    <h2>${msg("failureNext")}</h2>
    <p><#if terminalRefusal??>${msg("dsgTerminal." + terminalRefusal + ".next")}<#else>${msg("errorNext")}</#if></p>
    <#if terminalRefusal??>
    <p>${msg("terminalRefusedContact")}</p>
    <p class="failure__code">${msg("failureCode")} <code>terminal.${terminalRefusal?lower_case?replace('_', '-')}</code></p>
    <#elseif client?? && client.baseUrl?has_content && !skipLink??>
    <p><a class="button button--primary" id="backToApplication" href="${client.baseUrl}">${msg("backToApplication")}</a></p>
    </#if>
    <#if traceId??><p class="failure__code">${msg("traceIdSupportMessage", traceId)}</p></#if>
</#if>
</@layout.registrationLayout>
