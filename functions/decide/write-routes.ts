import type { FrameDeps, FramePages } from './desk-answer.ts';
import { deskTable } from './desk-route.ts';
import { previewFile, previewLetter, previewPage, type WorkingDeps, type WorkingPages } from './preview-response.ts';
import { type PreviewDeps, type PreviewPages, showResponse } from './show-response.ts';
import { showTemplates, type TemplateDeps, type TemplatesPages } from './show-templates.ts';
import { type EditorDeps, type EditorPages, showEditor, writeResponse } from './write-response.ts';
import { addTemplate, changeTemplate, showNewTemplate, showTemplate, type TemplatePages } from './write-template.ts';

/** What these pages work with; each rule names its own part. */
export type WriteDeps = FrameDeps & EditorDeps & WorkingDeps & PreviewDeps & TemplateDeps;
export type WritePages = FramePages & EditorPages & WorkingPages & PreviewPages & TemplatesPages & TemplatePages;

const aCase = '/officer/cases/{reference}';

/** The pages of the console on which a response is written and looked at, and of the authority's own words for it. The API's routes name each of them. */
export const writeRoutes = deskTable<WriteDeps, WritePages>([
  { method: 'GET', path: `${aCase}/response`, for: 'officers', rule: showEditor },
  { method: 'POST', path: `${aCase}/response`, for: 'officers', rule: writeResponse },
  { method: 'GET', path: `${aCase}/response/letter`, for: 'officers', rule: previewLetter },
  { method: 'GET', path: `${aCase}/response/letter.html`, for: 'officers', rule: previewFile },
  { method: 'GET', path: `${aCase}/response/page`, for: 'officers', rule: previewPage },
  { method: 'GET', path: `${aCase}/responses/{version}`, for: 'officers', rule: showResponse },
  { method: 'GET', path: '/officer/templates', for: 'officers', rule: showTemplates },
  { method: 'GET', path: '/officer/templates/new', for: 'approvers', rule: showNewTemplate },
  { method: 'POST', path: '/officer/templates/new', for: 'approvers', rule: addTemplate },
  { method: 'GET', path: '/officer/templates/{id}', for: 'officers', rule: showTemplate },
  { method: 'POST', path: '/officer/templates/{id}', for: 'approvers', rule: changeTemplate },
]);
