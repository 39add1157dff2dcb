<#-- Label, help, control and error, in this order and joined for screen readers. -->
<#macro text name label autocomplete value="" focus=false support="" error="" invalid=false>
  <div class="field">
    <label class="field__label" for="${name}">${label} <span class="field__mark">${msg("required")}</span></label>
    <@support_ name support />
    <input class="field__control" id="${name}" name="${name}" type="text" value="${value}" autocomplete="${autocomplete}" autocapitalize="none"
      spellcheck="false" required <#if focus>autofocus</#if> <@state name support error invalid />>
    <@error_ name error />
  </div>
</#macro>

<#macro password name label autocomplete focus=false support="" error="" invalid=false>
  <div class="field">
    <label class="field__label" for="${name}">${label} <span class="field__mark">${msg("required")}</span></label>
    <@support_ name support />
    <div class="field__group">
      <input class="field__control" id="${name}" name="${name}" type="password" autocomplete="${autocomplete}" required
        <#if focus>autofocus</#if> <@state name support error invalid />>
      <button class="button button--secondary" type="button" aria-controls="${name}" aria-pressed="false" aria-label="${label}: ${msg("reveal")}"
        data-reveal="${msg("reveal")}" data-conceal="${msg("conceal")}">${msg("reveal")}</button>
    </div>
    <@error_ name error />
  </div>
</#macro>

<#macro support_ name support>
  <#if support?has_content><p class="field__support" id="${name}-support">${support}</p></#if>
</#macro>

<#macro error_ name error>
  <#if error?has_content><p class="field__error" id="${name}-error">＊${kcSanitize(error)?no_esc}</p></#if>
</#macro>

<#macro state name support error invalid>
  <#if error?has_content || invalid>aria-invalid="true"</#if>
  <#if error?has_content || support?has_content>aria-describedby="<#if error?has_content>${name}-error </#if><#if support?has_content>${name}-support</#if>"</#if>
</#macro>
