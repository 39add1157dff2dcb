<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password','password-confirm'); section>
<#if section = "header">${msg("updatePasswordTitle")}<#elseif section = "form">
    <form class="form" id="kc-passwd-update-form" action="${url.loginAction}" method="post">
      <#-- whoever changes the password also ends what was opened with the old one -->
      <input type="hidden" name="logout-sessions" value="on">
      <#if (auth.attemptedUsername)?has_content><input type="text" autocomplete="username" value="${auth.attemptedUsername}" readonly hidden></#if>
      <@fields.password name="password-new" label=msg("passwordNew") autocomplete="new-password" focus=true support=msg("passwordRule")
        error=messagesPerField.existsError('password')?then(messagesPerField.get('password'), '') />
      <@fields.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"
        error=messagesPerField.existsError('password-confirm')?then(messagesPerField.get('password-confirm'), '') />
      <button class="button button--primary" type="submit">${msg("doChangePassword")}</button>
      <#if isAppInitiatedAction??><button class="button button--secondary" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button></#if>
    </form>
</#if>
</@layout.registrationLayout>
