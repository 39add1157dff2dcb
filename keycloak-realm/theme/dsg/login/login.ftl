<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign wrong = messagesPerField.existsError('username','password')>
<@layout.registrationLayout displayMessage=!wrong; section>
<#if section = "header">${msg("loginAccountTitle")}<#elseif section = "form">
    <p class="lead">${msg("loginAbout")}</p>
    <form class="form" id="kc-form-login" action="${url.loginAction}" method="post">
      <#if usernameHidden??>
      <p class="known"><span>${msg("username")}</span> <strong>${(auth.attemptedUsername)!}</strong></p>
      <#else>
      <@fields.text name="username" label=msg("username") autocomplete="username" value=(login.username!'') focus=!wrong
        support=msg("usernameSupport") error=wrong?then(messagesPerField.getFirstError('username','password'), '') />
      </#if>
      <@fields.password name="password" label=msg("password") autocomplete="current-password" focus=(wrong || usernameHidden??)
        error=(wrong && usernameHidden??)?then(messagesPerField.getFirstError('username','password'), '') invalid=wrong />
      <#if auth.selectedCredential?has_content><input type="hidden" name="credentialId" value="${auth.selectedCredential}"></#if>
      <button class="button button--primary" name="login" id="kc-login" type="submit">${msg("doLogIn")}</button>
    </form>
    <p class="aside">${msg("passwordForgotten")}</p>
</#if>
</@layout.registrationLayout>
