import assert from 'node:assert/strict';
import test from 'node:test';
import { duration, fill, size, Speed } from '../../main/webapp/resources/js/figures.js';

const texts = { bytes: 'バイト', seconds: '{0}秒', minutes: '{0}分{1}秒', hours: '{0}時間{1}分' };

test('sizes are written as the server writes them', () => {
  assert.equal(size(0, texts), '0バイト');
  assert.equal(size(1023, texts), '1,023バイト');
  assert.equal(size(1024, texts), '1.0 KB');
  assert.equal(size(1048575, texts), '1.0 MB');
  assert.equal(size(1572864, texts), '1.5 MB');
  assert.equal(size(2147483647, texts), '2.0 GB');
});

test('arguments are put in wherever they stand', () => {
  assert.equal(fill('{1}の{0}（{1}）', 'a', 'b'), 'bのa（b）');
});

test('the time left gets coarser the longer it is', () => {
  assert.equal(duration(0.2, texts), '1秒');
  assert.equal(duration(59.5, texts), '60秒');
  assert.equal(duration(83, texts), '1分20秒');
  assert.equal(duration(3725, texts), '1時間2分');
});

test('the speed is known after half a second and follows changes smoothly', () => {
  const speed = new Speed();
  assert.equal(speed.measure(0, 0), undefined);
  assert.equal(speed.measure(100, 400), undefined);
  assert.equal(speed.measure(1000, 1000), 1000);
  assert.equal(speed.measure(1000, 2000), 700);
});
