/** Unlocking leads back to the very place, its #part included, which the browser does not tell the server. */
const back = document.getElementById('back');
if (location.pathname !== '/unlock') back.value = location.pathname + location.search + location.hash;
else if (location.hash && !back.value.includes('#')) back.value += location.hash;
