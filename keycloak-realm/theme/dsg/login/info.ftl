<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header"><#if messageHeader??>${msg(messageHeader)}<#else>${message.summary}</#if><#elseif section = "form">
    <#if messageHeader??><p>${message.summary}</p></#if>
    <#if requiredActions??>
    <ul><#list requiredActions as action><li>${msg("requiredAction." + action)}</li></#list></ul>
    </#if>
    <#if !skipLink??>
    <#if pageRedirectUri?has_content>
    <p><a class="button button--primary" href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
    <#elseif actionUri?has_content>
    <p><a class="button button--primary" href="${actionUri}">${msg("proceedWithAction")}</a></p>
    <#elseif (client.baseUrl)?has_content>
    <p><a class="button button--primary" href="${client.baseUrl}">${msg("backToApplication")}</a></p>
    </#if>
    </#if>
</#if>
</@layout.registrationLayout>
