<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section = "header">${msg("veinTitle")}<#elseif section = "form">
    <p class="lead">${msg("veinPut")} <strong>${msg("veinFinger." + veinFinger?c)}</strong></p>
    <p>${msg("veinSimulated")}</p>
    <form class="form" id="kc-vein-form" action="${url.loginAction}" method="post" data-agent="${veinAgent}" data-request="${veinRequest}"
      data-begin="${(message?has_content && message.type = 'error')?string('no', 'yes')}">
      <input type="hidden" id="capture" name="capture" value="">
      <p id="vein-state" role="status"></p>
      <button class="button button--primary" id="vein-start" type="button">${msg("veinStart")}</button>
    </form>
    <#list veinOthers as other>
    <form class="form" action="${url.loginAction}" method="post">
      <input type="hidden" name="finger" value="${other?c}">
      <button class="button button--secondary" type="submit">${msg("veinOther")} ${msg("veinFinger." + other?c)}</button>
    </form>
    </#list>
    <p class="aside">${msg("veinHelp")}</p>
    <ul hidden id="vein-texts">
      <#list ["working", "down", "denied", "NO_SENSOR", "NO_FINGER", "BADLY_PLACED", "TOO_DARK", "TOO_BRIGHT", "NO_VEINS", "ANOTHER_TERMINAL", "REQUEST"] as code>
      <li data-code="${code}">${msg("veinSays." + code)}</li>
      </#list>
    </ul>
    <script type="module" src="${url.resourcesPath}/js/vein.js"></script>
</#if>
</@layout.registrationLayout>
