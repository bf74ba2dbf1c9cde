import { expect, test } from 'vitest';
import { workflowPage } from './workflow-page.ts';

test('the page about the life of an article says what the table says', async () => {
  await expect(workflowPage()).toMatchFileSnapshot('../../docs/workflow.md');
});
