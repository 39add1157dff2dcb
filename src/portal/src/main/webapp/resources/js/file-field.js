// Says at once of a file that no form can bring that it is too large, and does not send it. Without it the server refuses, in fewer words.
for (const field of document.querySelectorAll('input[type=file][data-most]')) {
  field.form.addEventListener('submit', (event) => {
    const isLarge = [...field.files].some((file) => file.size > Number(field.dataset.most));
    const message = document.createElement('span');
    message.role = 'alert';
    message.textContent = isLarge ? field.dataset.large : '';
    document.getElementById(`${field.id}-error`).replaceChildren(message);
    if (isLarge) {
      event.preventDefault();
      field.focus();
    }
  });
}
