/** What is loaded only when a form is exported: `dist/forms.js`, the same file on the desktop and in the browser. */
export { buildForm } from '../../core/report/forms/build-form.ts';
export { formDocx } from '../../core/report/forms/form-docx.ts';
export { formHtml } from '../../core/report/forms/form-html.ts';
