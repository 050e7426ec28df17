// The server draws the map as it begins for a box of usual size. Before it is first painted, what does not grow with the box gets its own size: rings and words.

export function fitPicture(): void {
  const picture = document.querySelector<SVGSVGElement>('#map .picture');
  if (!picture) return;
  const scale = picture.getScreenCTM()?.a;
  if (scale) picture.style.setProperty('--still', String(1 / scale));
  // A link to another part of the map: the picture shows where it begins.
  picture.classList.toggle('elsewhere', /[#&]at=/.test(location.hash));
}
